-- revision: 588d7cfb9a41
-- downrevison: d4d9be9189fe

-- +upgrade
SELECT 1;

-- +downgrade
