-- revision: 001_names_index_names
-- downRevision: 001_names_1
-- message: index names
-- transaction: false

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:index-names runInTransaction:false
CREATE INDEX CONCURRENTLY person_name ON person (name);
-- +downgrade
   DROP INDEX CONCURRENTLY
      person_name;
