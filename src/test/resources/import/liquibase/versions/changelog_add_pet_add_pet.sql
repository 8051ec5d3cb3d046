-- revision: changelog_add_pet
-- downRevision: changelog_1
-- message: add pet

-- Imported from db/changelog.xml.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'The SQL of change set bob@example.org:add-pet is not imported: db/changelog.xml has createTable, of which Liquibase alone makes SQL';
END $limbeck$;
