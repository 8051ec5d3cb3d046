-- Who they are.
-- migrate:up
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
COPY person (name) FROM STDIN;
Ada
-- +downgrade
\.

-- migrate:down
DROP TABLE person;
