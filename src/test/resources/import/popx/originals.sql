CREATE TABLE person (id serial PRIMARY KEY, name text);
CREATE TYPE mood AS ENUM ('glad');
CREATE INDEX CONCURRENTLY person_name ON person (name);
CREATE INDEX CONCURRENTLY person_id ON person (id);
CREATE TABLE deep (id int);
