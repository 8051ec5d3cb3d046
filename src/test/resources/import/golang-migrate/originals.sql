CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
CREATE TYPE mood AS ENUM ('glad');
ALTER TABLE person ADD COLUMN mood mood;
CREATE INDEX CONCURRENTLY person_name ON person (name);
COMMENT ON TABLE person IS 'who';
