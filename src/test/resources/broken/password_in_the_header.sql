-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe
-- settings: {password: s3cret, }}

-- +upgrade
SELECT 1;

-- +downgrade
