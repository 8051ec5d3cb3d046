BEGIN;
CREATE OR REPLACE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(DISTINCT name) FROM flipr.users $$;
COMMIT;
