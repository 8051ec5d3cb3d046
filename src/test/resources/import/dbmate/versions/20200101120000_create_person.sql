-- revision: 20200101120000
-- downRevision: 20200103
-- message: create person
-- createDate: 2020-01-01T12:00:00Z

-- Imported from 20200101120000_create_person.sql.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 20200101120000 is not imported: 20200101120000_create_person.sql has a line that would open a section';
END $limbeck$;
-- +downgrade
DROP TABLE person;
