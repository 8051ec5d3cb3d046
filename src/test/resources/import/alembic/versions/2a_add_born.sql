-- revision: 2a
-- downRevision: 1975
-- branchLabels: [dates, early]
-- message: Add born

-- Imported from versions/2a_born.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 2a is not imported: versions/2a_born.py says in Python what it runs, and no program was there to write it as SQL';
END $limbeck$;
