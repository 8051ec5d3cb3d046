CREATE SCHEMA early;
CREATE TABLE person (id serial PRIMARY KEY, name text);
CREATE INDEX CONCURRENTLY person_name ON person (name);
