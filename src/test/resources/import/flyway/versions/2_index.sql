-- revision: 2
-- downRevision: 1.10
-- message: index
-- transaction: false
-- irreversible: true

-- Imported from V2__index.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_name ON person (name);
