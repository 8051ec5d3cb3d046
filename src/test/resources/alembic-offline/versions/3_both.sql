-- revision: 3
-- downRevision: [2a, 2b]
-- message: Both

-- Imported from versions/3_merge.py.

-- +upgrade
-- +downgrade
