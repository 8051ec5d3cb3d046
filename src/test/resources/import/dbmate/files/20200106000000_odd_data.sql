-- migrate:up
COPY person (name) FROM stdin;
-- +downgrade
\.
