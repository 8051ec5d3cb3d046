-- revision: 003
-- downRevision: 002
-- message: names

-- Imported from versions/003_names_postgres_upgrade.sql, versions/003_names.py.

-- +upgrade
ALTER TABLE person ADD COLUMN born date;
