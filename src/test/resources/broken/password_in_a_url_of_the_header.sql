-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe
-- url: postgresql://me:s3cret@host/db

-- +upgrade
SELECT 1;

-- +downgrade
