-- revision: R__a_first
-- downRevision: 20200131120000
-- message: a first
-- irreversible: true

-- Imported from R__a_first.sql.

-- +upgrade
COMMENT ON TABLE person IS 'who';
