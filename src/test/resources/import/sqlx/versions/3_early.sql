-- revision: 3
-- message: early
-- irreversible: true

-- Imported from 3_early.sql.

-- +upgrade
CREATE SCHEMA early;
