-- revision: 'a' 'b'

-- +upgrade
SELECT 1;

-- +downgrade
