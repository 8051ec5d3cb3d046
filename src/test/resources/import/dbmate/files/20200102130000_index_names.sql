-- migrate:up transaction:false
CREATE INDEX CONCURRENTLY person_name ON person (name);

-- migrate:down transaction:false
DROP INDEX CONCURRENTLY person_name;
