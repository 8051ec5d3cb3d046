-- +goose Up
INSERT INTO person (name) VALUES ('one
-- +upgrade
two');
