CREATE OR REPLACE FUNCTION flipr.names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM flipr.users $$;
