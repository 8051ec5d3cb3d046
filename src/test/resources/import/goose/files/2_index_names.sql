-- +goose NO TRANSACTION

-- +goose Up
CREATE INDEX CONCURRENTLY person_name ON person (name);

-- +goose Down
DROP INDEX CONCURRENTLY person_name;
