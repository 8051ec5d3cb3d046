-- revision: 3
-- message: early

-- Imported from 3_early.sql.

-- +upgrade
CREATE SCHEMA early;
