-- revision: 20200102030405
-- downRevision: 00000000000000
-- message: create person
-- createDate: 2020-01-02T03:04:05Z

-- Imported from 2020-01-02-030405_create_person/up.sql, 2020-01-02-030405_create_person/down.sql.

-- +upgrade
CREATE TABLE person (id serial PRIMARY KEY, name text);
-- +downgrade
-- This file should undo anything in `up.sql`
DROP TABLE person;
