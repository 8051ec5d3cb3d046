-- revision: 2.2
-- downRevision: 2.1
-- message: literal
-- irreversible: true

-- Imported from V2_2__literal.sql.

-- +upgrade
COMMENT ON TABLE person IS '${literal}';
