-- revision: 1.10
-- downRevision: 1.2
-- message: ten
-- irreversible: true

-- Imported from V1_10__ten.sql.

-- +upgrade
ALTER TABLE person ADD COLUMN ten int;
