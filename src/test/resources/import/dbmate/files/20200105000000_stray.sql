CREATE TABLE stray (id int);
-- migrate:up
ALTER TABLE person ADD COLUMN born date;
-- migrate:down
