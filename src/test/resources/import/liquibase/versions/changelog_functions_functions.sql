-- revision: changelog_functions
-- downRevision: 1_1
-- message: functions

-- Imported from db/sql/functions.txt, db/sql/drop_functions.txt.

-- +upgrade
CREATE FUNCTION a() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;

CREATE FUNCTION b() RETURNS int LANGUAGE sql AS $$ SELECT 4 / 2 $$
;
-- +downgrade
DROP FUNCTION a();
DROP FUNCTION b();
