-- revision: 1
-- message: create person

-- Imported from V1__create_person.sql, U1.0__create_person.sql.

-- +upgrade
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
-- +downgrade
DROP TABLE person;
