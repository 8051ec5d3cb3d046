-- revision: true

-- +upgrade
SELECT 1;

-- +downgrade
