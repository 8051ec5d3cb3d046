-- revision: 588d7cfb9a41
-- lockRetries: [1, 2]

-- +upgrade
-- +downgrade
