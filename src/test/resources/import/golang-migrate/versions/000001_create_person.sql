-- revision: 000001
-- message: create person

-- Imported from 000001_create_person.up.sql, 000001_create_person.down.sql.

-- +upgrade
-- BEGIN;
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
-- COMMIT;
-- +downgrade
/* START TRANSACTION */; DROP TABLE person; /* COMMIT */;
