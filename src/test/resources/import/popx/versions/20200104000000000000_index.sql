-- revision: 20200104000000000000
-- downRevision: 20200103000000000000
-- message: index
-- createDate: 2020-01-04T00:00:00Z
-- transaction: false
-- irreversible: true

-- Imported from 20200104000000000000_index.autocommit.up.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_id ON person (id);
