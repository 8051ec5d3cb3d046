-- revision: 6
-- downRevision: 5
-- message: A procedure that commits

-- Imported from versions/6_procedure.py.

-- +upgrade
CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$
BEGIN
DELETE FROM person;
COMMIT;

-- Running upgrade 5 -> 6
END $$;
-- +downgrade
DROP PROCEDURE tidy();
