CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
INSERT INTO person (name) VALUES (E'a\tb 100% :c');
CREATE INDEX person_again ON person (name);
