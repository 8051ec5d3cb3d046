-- revision: 20200104000000
-- downRevision: 20200103
-- message: forgotten
-- createDate: 2020-01-04T00:00:00Z
-- irreversible: true

-- Imported from 20200104000000_forgotten.sql.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 20200104000000 is not imported: 20200104000000_forgotten.sql has no `-- migrate:up`';
END $limbeck$;
