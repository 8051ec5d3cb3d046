-- revision: 202001030000000000
-- downRevision: 20200102030405
-- message: index
-- transaction: false
-- irreversible: true

-- Imported from 2020-01-03-000000-0000_index/up.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_name ON person (name);
CREATE INDEX CONCURRENTLY person_id ON person (id);
