-- revision: 03_2
-- downRevision: 03_1
-- branchLabels: v2.0
-- message: 03

-- Imported from db/03.json.

-- +upgrade
-- +downgrade
