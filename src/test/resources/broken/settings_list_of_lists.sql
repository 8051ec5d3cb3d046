-- revision: 588d7cfb9a41
-- settings: {search_path: [a, [b]]}

-- +upgrade
-- +downgrade
