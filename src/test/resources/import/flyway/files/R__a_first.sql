COMMENT ON TABLE person IS 'who';
