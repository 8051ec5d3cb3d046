CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
ALTER TABLE person ADD COLUMN born date;
ALTER TABLE person DROP COLUMN born;
