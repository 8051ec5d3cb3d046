-- revision: 2
-- downRevision: 00001
-- message: index names
-- transaction: false

-- Imported from 2_index_names.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_name ON person (name);

-- +downgrade
DROP INDEX CONCURRENTLY person_name;
