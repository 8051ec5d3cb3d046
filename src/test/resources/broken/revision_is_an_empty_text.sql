-- revision: ''

-- +upgrade
SELECT 1;

-- +downgrade
