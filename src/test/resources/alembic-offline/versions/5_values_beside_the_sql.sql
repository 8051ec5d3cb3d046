-- revision: 5
-- downRevision: 4
-- message: Values beside the SQL

-- Imported from versions/5_values.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 5 is not imported: versions/5_values.py upgrades with values beside its SQL, as in execute(sql, values), which Alembic drops when it writes SQL';
END $limbeck$;
-- +downgrade
DELETE FROM person;
