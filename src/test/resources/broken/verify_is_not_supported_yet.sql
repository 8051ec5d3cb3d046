-- revision: 588d7cfb9a41

-- +upgrade
-- +downgrade
-- +verify
SELECT true;
