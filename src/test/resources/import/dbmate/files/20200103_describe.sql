-- migrate:up
-- +upgrade
COMMENT ON TABLE person IS 'who';
