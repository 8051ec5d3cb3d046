-- revision: appschema
-- message: Adds the schema.
-- createDate: 2020-01-01T12:00:00Z

-- Imported from db/deploy/appschema.sql, db/revert/appschema.sql, db/verify/appschema.sql.

-- +upgrade
-- Deploy flipr:appschema to pg

-- BEGIN;

CREATE SCHEMA flipr;

-- COMMIT;
-- +downgrade
-- Revert flipr:appschema from pg

-- BEGIN;
DROP SCHEMA flipr;
-- COMMIT;
-- +verify
-- Verify flipr:appschema on pg

-- BEGIN;
DO $limbeck2$BEGIN EXECUTE $limbeck$SELECT pg_catalog.has_schema_privilege('flipr', 'usage')$limbeck$; END$limbeck2$;
DO $limbeck2$BEGIN EXECUTE $limbeck$SELECT 1/count(*) FROM information_schema.schemata WHERE schema_name = 'flipr'$limbeck$; END$limbeck2$;
-- ROLLBACK;
