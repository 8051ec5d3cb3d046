-- revision: 20200102130000
-- downRevision: 20200101120000
-- message: index names
-- createDate: 2020-01-02T13:00:00Z
-- transaction: false

-- Imported from 20200102130000_index_names.sql.

-- +upgrade
CREATE INDEX CONCURRENTLY person_name ON person (name);

-- +downgrade
DROP INDEX CONCURRENTLY person_name;
