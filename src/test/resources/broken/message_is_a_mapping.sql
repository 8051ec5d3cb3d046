-- revision: 588d7cfb9a41
-- message:
--   add: column

-- +upgrade
SELECT 1;

-- +downgrade
