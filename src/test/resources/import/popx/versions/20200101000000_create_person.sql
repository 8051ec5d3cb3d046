-- revision: 20200101000000
-- message: create person
-- createDate: 2020-01-01T00:00:00Z

-- Imported from 20200101000000_create_person.up.sql, 20200101000000_create_person.down.sql.

-- +upgrade
CREATE TABLE person (id serial PRIMARY KEY, name text);
-- +downgrade
DROP TABLE person;
