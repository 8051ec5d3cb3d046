-- revision: changelog_add_toy
-- downRevision: changelog_add_pet
-- message: add toy

-- Imported from db/changelog.xml.

-- +upgrade
CREATE TABLE toy (id int);
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'The SQL of change set bob@example.org:add-toy is not imported: db/changelog.xml has addColumn, of which Liquibase alone makes SQL';
END $limbeck$;
ALTER TABLE toy ADD COLUMN size int;
-- +downgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'The rollback of change set bob@example.org:add-toy is not imported: db/changelog.xml has dropColumn, of which Liquibase alone makes SQL';
END $limbeck$;
DROP TABLE toy;
