-- Deploy flipr:appschema to pg

BEGIN;

CREATE SCHEMA flipr;

COMMIT;
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
BEGIN;
CREATE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM flipr.users $$;
COMMIT;
-- Deploy flipr:name_index to pg
CREATE INDEX CONCURRENTLY name_index ON flipr.users (name);
BEGIN;
CREATE OR REPLACE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(DISTINCT name) FROM flipr.users $$;
COMMIT;
