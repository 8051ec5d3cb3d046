-- revision: 5
-- downRevision: 4
-- message: Values beside the SQL

-- Imported from versions/5_values.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 5 is not imported: versions/5_values.py says in Python what it runs, and no program was there to write it as SQL';
END $limbeck$;
