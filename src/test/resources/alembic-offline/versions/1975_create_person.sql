-- revision: 1975
-- message: |-
--   Create person
--
--   Who is here, and since when.
-- createDate: 2020-03-30 14:21:07.123456

-- Imported from versions/1975_create_person.py.

-- +upgrade
-- names alone: the rest comes later
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
INSERT INTO person (name) VALUES ('a	b 100% :c');
-- +downgrade
DROP TABLE person;
