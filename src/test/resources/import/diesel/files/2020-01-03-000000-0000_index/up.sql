CREATE INDEX CONCURRENTLY person_name ON person (name);
CREATE INDEX CONCURRENTLY person_id ON person (id);
