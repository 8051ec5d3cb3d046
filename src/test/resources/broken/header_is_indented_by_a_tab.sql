--	revision: 588d7cfb9a41

-- +upgrade
SELECT 1;

-- +downgrade
