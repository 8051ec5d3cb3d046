-- revision: 4
-- downRevision: 3
-- message: Backfill
-- irreversible: true

-- Imported from V4__Backfill.java.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 4 is not imported: V4__Backfill.java is written in another language than SQL';
END $limbeck$;
