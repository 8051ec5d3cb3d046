-- revision: 588d7cfb9a41
-- author: me

-- +upgrade
SELECT 1;

-- +downgrade
