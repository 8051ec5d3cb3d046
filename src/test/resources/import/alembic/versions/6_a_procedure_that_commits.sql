-- revision: 6
-- downRevision: 5
-- message: A procedure that commits

-- Imported from versions/6_procedure.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 6 is not imported: versions/6_procedure.py says in Python what it runs, and no program was there to write it as SQL';
END $limbeck$;
