CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL, two int, ten int);
