-- revision: changelog_1
-- message: |-
--   Creates persons.
--   They have names.

-- Imported from db/changelog.xml.

-- +upgrade
            CREATE TABLE person (
                id int PRIMARY KEY,
                name text NOT NULL -- as typed
            );
            COMMENT ON TABLE person IS 'May write';



            INSERT INTO person VALUES (1, 'a < b'), (2, 'é');
-- +downgrade
DROP TABLE person;
