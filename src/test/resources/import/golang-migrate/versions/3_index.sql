-- revision: 3
-- downRevision: 000002
-- message: index
-- transaction: false

-- Imported from 3_index.up.sql, 3_index.down.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_name ON person (name)
-- +downgrade
