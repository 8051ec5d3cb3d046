-- Deploy flipr:users to pg
-- requires: appschema
\set ON_ERROR_STOP on
BEGIN;
SET client_min_messages = 'warning';
CREATE TABLE flipr.users (id serial PRIMARY KEY, name text NOT NULL, parts int[]);
COPY flipr.users (name) FROM stdin;
ann
bob
\.
COMMIT;
