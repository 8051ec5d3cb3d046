-- revision: 20200106000000
-- downRevision: 20200105000000
-- message: odd data
-- createDate: 2020-01-06T00:00:00Z
-- irreversible: true

-- Imported from 20200106000000_odd_data.sql.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 20200106000000 is not imported: 20200106000000_odd_data.sql has a line that would open a section';
END $limbeck$;
