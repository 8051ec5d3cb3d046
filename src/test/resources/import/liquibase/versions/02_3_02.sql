-- revision: 02_3
-- downRevision: 02_2
-- message: 02

-- Imported from db/02.yaml.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'The SQL of change set dee:3 is not imported: db/02.yaml has createIndex, of which Liquibase alone makes SQL';
END $limbeck$;
-- +downgrade
