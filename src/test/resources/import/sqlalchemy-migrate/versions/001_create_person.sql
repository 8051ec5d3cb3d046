-- revision: 001
-- message: create person

-- Imported from versions/001_create_person_postgresql_upgrade.sql, versions/001_create_person_default_downgrade.sql.

-- +upgrade
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
-- +downgrade
DROP TABLE person;
