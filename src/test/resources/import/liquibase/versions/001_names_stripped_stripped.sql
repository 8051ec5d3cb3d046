-- revision: 001_names_stripped
-- downRevision: 001_names_20200102030405
-- message: stripped

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:stripped splitStatements:false
CREATE FUNCTION stripped() RETURNS int LANGUAGE sql AS $body$ /* one */ SELECT 1 -- or more
$body$;
-- +downgrade
DROP FUNCTION stripped();
