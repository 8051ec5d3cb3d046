CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
COPY person (name) FROM stdin;
Ada
-- migrate:down, says Ada
\.
CREATE INDEX CONCURRENTLY person_name ON person (name);
COMMENT ON TABLE person IS 'who';
