-- +goose ENVSUB ON
-- +goose Up
CREATE TABLE ${PREFIX}_thing (id int, note text DEFAULT '$NOTE');
DO $body$ BEGIN PERFORM 1; END $body$;
