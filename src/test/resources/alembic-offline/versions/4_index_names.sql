-- revision: 4
-- downRevision: 3
-- message: Index names
-- transaction: false

-- Imported from versions/4_index.py.

-- +upgrade
COMMENT ON TABLE person IS '50%';

CREATE INDEX CONCURRENTLY person_name ON person (name);
-- +downgrade
DROP INDEX person_name;
