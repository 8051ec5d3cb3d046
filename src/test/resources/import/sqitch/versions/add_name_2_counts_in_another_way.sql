-- revision: add_name.2
-- downRevision: name_index
-- dependsOn: add_name
-- message: Counts in another way.
-- createDate: 2020-01-05T12:00:00Z

-- Imported from db/deploy/add-name.sql, db/revert/add-name.sql, db/verify/add-name.sql.

-- +upgrade
-- BEGIN;
CREATE OR REPLACE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(DISTINCT name) FROM flipr.users $$;
-- COMMIT;
-- +downgrade
CREATE OR REPLACE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM flipr.users $$;
-- +verify
DO $limbeck2$BEGIN EXECUTE $limbeck$SELECT flipr.names()$limbeck$; END$limbeck2$;
