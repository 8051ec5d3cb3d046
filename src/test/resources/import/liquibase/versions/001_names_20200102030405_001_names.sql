-- revision: 001_names_20200102030405
-- downRevision: 001_names_index_names
-- message: 001 names
-- createDate: 2020-01-02T03:04:05Z

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset "Bob B.":20200102030405 splitStatements:false stripComments:false runOnChange:true
CREATE FUNCTION persons() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    -- all of them
    RETURN (SELECT count(*) FROM person);
END $$;
-- +downgrade
DROP FUNCTION persons();
