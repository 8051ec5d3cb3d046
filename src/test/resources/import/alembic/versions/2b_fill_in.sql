-- revision: 2b
-- downRevision: 1975
-- message: Fill in
-- irreversible: true

-- Imported from versions/2b_backfill.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 2b is not imported: versions/2b_backfill.py says in Python what it runs, and no program was there to write it as SQL';
END $limbeck$;
