-- revision: changelog_conditions
-- downRevision: changelog_latin
-- message: conditions

-- Imported from db/changelog.xml.

-- +upgrade
COMMENT ON COLUMN person.id IS 'has an index'
-- +downgrade
            CREATE TABLE person (
                id int PRIMARY KEY,
                name text NOT NULL -- as typed
            );
            COMMENT ON TABLE person IS 'May write';



            INSERT INTO person VALUES (1, 'a < b'), (2, 'é');
