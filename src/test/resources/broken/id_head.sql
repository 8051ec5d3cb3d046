-- revision: head

-- +upgrade
-- +downgrade
