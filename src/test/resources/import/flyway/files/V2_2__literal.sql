COMMENT ON TABLE person IS '${literal}';
