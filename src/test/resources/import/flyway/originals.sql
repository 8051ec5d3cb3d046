CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
ALTER TABLE person ADD COLUMN two int DEFAULT 2;
ALTER TABLE person ADD COLUMN ten int;
CREATE INDEX CONCURRENTLY person_name ON person (name);
VACUUM person;
COMMENT ON TABLE person IS '${literal}';
CREATE SCHEMA moment;
COMMENT ON TABLE person IS 'who';
CREATE OR REPLACE VIEW people AS SELECT name FROM person;
