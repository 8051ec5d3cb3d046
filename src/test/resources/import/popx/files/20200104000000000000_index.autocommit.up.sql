CREATE INDEX CONCURRENTLY person_id ON person (id);
