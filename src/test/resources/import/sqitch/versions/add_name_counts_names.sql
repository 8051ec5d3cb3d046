-- revision: add_name
-- downRevision: users
-- dependsOn: users
-- message: Counts names.
-- createDate: 2020-01-03T12:00:00Z

-- Imported from db/deploy/add-name@v1.1.sql, db/revert/add-name@v1.1.sql, db/verify/add-name@v1.1.sql.

-- +upgrade
-- BEGIN;
CREATE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM flipr.users $$;
-- COMMIT;
-- +downgrade
DROP FUNCTION flipr.names();
-- +verify
DO $limbeck2$BEGIN EXECUTE $limbeck$SELECT flipr.names()$limbeck$; END$limbeck2$;
