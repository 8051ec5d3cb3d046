-- revision: 20200101120000
-- message: create person
-- createDate: 2020-01-01T12:00:00Z

-- Imported from 20200101120000_create_person.sql.

-- +upgrade
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
COPY person (name) FROM stdin;
Ada
-- migrate:down, says Ada
\.

-- +downgrade
DROP TABLE person;
