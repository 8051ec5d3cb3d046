-- revision: 588d7cfb9a41
-- message: Add a: column

-- +upgrade
SELECT 1;

-- +downgrade
