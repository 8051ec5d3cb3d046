-- revision: 2.1
-- downRevision: 2
-- message: autocommit
-- transaction: false
-- irreversible: true

-- Imported from V2_1__autocommit.sql.

-- +upgrade
VACUUM person;
