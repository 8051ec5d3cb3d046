-- Who they are.
-- migrate:up
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
COPY person (name) FROM stdin;
Ada
-- migrate:down, says Ada
\.

-- migrate:down
DROP TABLE person;
