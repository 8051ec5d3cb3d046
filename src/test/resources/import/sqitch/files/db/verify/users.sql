BEGIN;
SET search_path = flipr;
SELECT id, name FROM users WHERE FALSE;
DO $$ BEGIN ASSERT (SELECT count(*) FROM users) >= 0; END $$;
ROLLBACK;
