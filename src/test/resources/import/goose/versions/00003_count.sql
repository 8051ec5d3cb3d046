-- revision: 00003
-- downRevision: 2
-- message: count

-- Imported from 00003_count.go.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 00003 is not imported: 00003_count.go is written in Go';
END $limbeck$;
