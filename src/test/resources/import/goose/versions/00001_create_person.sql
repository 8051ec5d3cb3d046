-- revision: 00001
-- message: create person

-- Imported from 00001_create_person.sql.

-- +upgrade
-- +goose StatementBegin
CREATE TABLE person (id serial PRIMARY KEY, name text NOT NULL);
-- +goose StatementEnd
-- +goose StatementBegin
CREATE FUNCTION shout(text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    RETURN upper($1);
END;
$$;
-- +goose StatementEnd

-- +downgrade
DROP FUNCTION shout;
DROP TABLE person;
