-- revision: 004
-- downRevision: 003
-- message: drop born
-- irreversible: true

-- Imported from versions/004_drop_born_upgrade.sql.

-- +upgrade
ALTER TABLE person DROP COLUMN born;
