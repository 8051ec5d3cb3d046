-- revision: 20200101000000
-- downRevision: 3
-- message: create person
-- createDate: 2020-01-01T00:00:00Z
-- irreversible: true

-- Imported from 20200101000000_create_person.sql.

-- +upgrade
CREATE TABLE person (id serial PRIMARY KEY, name text);
