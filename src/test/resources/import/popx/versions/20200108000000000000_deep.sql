-- revision: 20200108000000000000
-- downRevision: 20200106000000000000
-- message: deep
-- createDate: 2020-01-08T00:00:00Z
-- irreversible: true

-- Imported from deeper/20200108000000000000_deep.up.sql.

-- +upgrade
CREATE TABLE deep (id int);
