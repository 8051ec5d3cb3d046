-- revision: 20200103000000000000
-- downRevision: 20200102000000000001
-- message: index
-- createDate: 2020-01-03T00:00:00Z
-- transaction: false
-- irreversible: true

-- Imported from 20200103000000000000_index.postgres.autocommit.up.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_name ON person (name);
