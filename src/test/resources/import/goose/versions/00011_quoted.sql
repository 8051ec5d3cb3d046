-- revision: 00011
-- downRevision: 00010
-- message: quoted
-- irreversible: true

-- Imported from 00011_quoted.sql.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 00011 is not imported: 00011_quoted.sql has a line that would open a section';
END $limbeck$;
