-- revision: 588d7cfb9a41

-- 😀 why
-- downRevision: d4d9be9189fe

-- +upgrade
SELECT 1;

-- +downgrade
