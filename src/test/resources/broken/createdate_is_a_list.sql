-- revision: a
-- createDate: [2020]

-- +upgrade
SELECT 1;

-- +downgrade
