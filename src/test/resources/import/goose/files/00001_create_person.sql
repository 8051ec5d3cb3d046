-- +goose Up
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

-- +goose Down
DROP FUNCTION shout;
DROP TABLE person;
