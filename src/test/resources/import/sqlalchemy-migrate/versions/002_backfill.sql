-- revision: 002
-- downRevision: 001
-- message: backfill

-- Imported from versions/002_backfill.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 002 is not imported: versions/002_backfill.py is written in Python, and says there what its upgrade does';
END $limbeck$;
