CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
CREATE FUNCTION shout(text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN upper($1);
END;
$$;
CREATE INDEX CONCURRENTLY person_name ON person (name);
