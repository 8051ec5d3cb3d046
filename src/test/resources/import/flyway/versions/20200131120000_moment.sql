-- revision: 20200131120000
-- downRevision: 4
-- message: moment
-- createDate: 2020-01-31T12:00:00Z
-- irreversible: true

-- Imported from V20200131120000__moment.sql.

-- +upgrade
CREATE SCHEMA moment;
