-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe
-- settings:
--   lock_timeout: 5s

-- +upgrade
SELECT 1;

-- +downgrade
