-- revision: 20200103
-- downRevision: 20200102130000
-- message: describe
-- createDate: 2020-01-03T00:00:00Z
-- irreversible: true

-- Imported from 20200103_describe.sql.

-- +upgrade
--| +upgrade
COMMENT ON TABLE person IS 'who';
