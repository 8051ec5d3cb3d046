-- revision: 20200102000000
-- downRevision: 20200101000000
-- message: index
-- createDate: 2020-01-02T00:00:00Z
-- transaction: false

-- Imported from 20200102000000_index.up.sql, 20200102000000_index.down.sql.

-- +upgrade
-- no-transaction
CREATE INDEX CONCURRENTLY person_name ON person (name);
-- +downgrade
DROP INDEX person_name;
