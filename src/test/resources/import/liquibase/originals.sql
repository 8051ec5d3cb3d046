CREATE TABLE person (id int PRIMARY KEY, name text NOT NULL);
COMMENT ON TABLE person IS 'May write';
INSERT INTO person VALUES (1, 'a < b'), (2, 'é');
ALTER TABLE person ADD COLUMN first text DEFAULT 'hello';
CREATE INDEX CONCURRENTLY person_name ON person (name);
CREATE FUNCTION persons() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    -- all of them
    RETURN (SELECT count(*) FROM person);
END $$;
CREATE FUNCTION stripped() RETURNS int LANGUAGE sql AS $body$ /* one */ SELECT 1 -- or more
$body$;
CREATE TABLE one (id int);
CREATE TABLE two (word text DEFAULT 'GO');
INSERT INTO two VALUES ('a@@b');
INSERT INTO two VALUES ('c');
INSERT INTO two VALUES ('d');
CREATE TABLE three (id int);
CREATE TABLE four (half int DEFAULT 4 / 2);
CREATE TABLE five (id int DEFAULT 5);
INSERT INTO five VALUES (5);
INSERT INTO five VALUES (6);
CREATE TABLE six (id int);
CREATE TABLE raw (id int);
CREATE TABLE raw2 (id int);
CREATE TABLE b (id int);
CREATE TABLE deeper (id int);
CREATE FUNCTION a() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;
CREATE FUNCTION b() RETURNS int LANGUAGE sql AS $$ SELECT 4 / 2 $$;
COMMENT ON COLUMN person.name IS 'café';
INSERT INTO person VALUES (3, 'three');
COMMENT ON COLUMN person.id IS 'has an index';
