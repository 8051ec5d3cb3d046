-- revision: users
-- downRevision: appschema
-- dependsOn: appschema
-- branchLabels: v1.0
-- message: |-
--   Adds users.
--   They have names.
-- createDate: 2020-01-02T12:00:00Z

-- Imported from db/deploy/users.sql, db/revert/users.sql, db/verify/users.sql.

-- +upgrade
-- Deploy flipr:users to pg
-- requires: appschema
-- \set ON_ERROR_STOP on
-- BEGIN;
SET client_min_messages = 'warning';
CREATE TABLE flipr.users (id serial PRIMARY KEY, name text NOT NULL, parts int[]);
COPY flipr.users (name) FROM stdin;
ann
bob
\.
-- COMMIT;
-- +downgrade
-- BEGIN;
DROP TABLE flipr.users;
-- COMMIT;
-- +verify
-- BEGIN;
SET search_path = flipr;
DO $limbeck2$BEGIN EXECUTE $limbeck$SELECT id, name FROM users WHERE FALSE$limbeck$; END$limbeck2$;
DO $$ BEGIN ASSERT (SELECT count(*) FROM users) >= 0; END $$;
-- ROLLBACK;
