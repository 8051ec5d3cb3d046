-- +downgrade comes here
COMMENT ON TABLE person IS 'who';
