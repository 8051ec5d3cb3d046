-- revision: 588d@7cfb

-- +upgrade
SELECT 1;

-- +downgrade
