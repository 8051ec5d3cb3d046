CREATE TABLE person (id integer);
