CREATE OR REPLACE FUNCTION diesel_set_updated_at() RETURNS trigger AS $$
BEGIN
    NEW.updated_at := current_timestamp;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TABLE person (id serial PRIMARY KEY, name text);
CREATE INDEX CONCURRENTLY person_name ON person (name);
CREATE INDEX CONCURRENTLY person_id ON person (id);
