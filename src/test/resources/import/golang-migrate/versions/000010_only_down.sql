-- revision: 000010
-- downRevision: 3
-- message: only down

-- Imported from 000010_only_down.down.sql.

-- +upgrade
-- +downgrade
DROP TABLE IF EXISTS nothing;
