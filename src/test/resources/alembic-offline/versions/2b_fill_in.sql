-- revision: 2b
-- downRevision: 1975
-- message: Fill in
-- irreversible: true

-- Imported from versions/2b_backfill.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 2b is not imported: versions/2b_backfill.py upgrades by what Alembic cannot write as SQL: AttributeError: ''NoneType'' object has no attribute ''fetchall''';
END $limbeck$;
