-- downRevision: d4d9be9189fe

-- +upgrade
SELECT 1;

-- +downgrade
