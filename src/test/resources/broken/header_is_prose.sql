-- Adds a table

-- +upgrade
SELECT 1;

-- +downgrade
