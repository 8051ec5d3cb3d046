-- revision: 4
-- downRevision: 3
-- message: Index names

-- Imported from versions/4_index.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 4 is not imported: versions/4_index.py says in Python what it runs, and no program was there to write it as SQL';
END $limbeck$;
