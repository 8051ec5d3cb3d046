-- revision: gone
-- downRevision: psql_lines
-- message: Has no script.
-- createDate: 2020-01-07T12:00:00Z
-- irreversible: true

-- Imported from db/sqitch.plan.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision gone is not imported: db/sqitch.plan has the change gone, of which no script is here';
END $limbeck$;
