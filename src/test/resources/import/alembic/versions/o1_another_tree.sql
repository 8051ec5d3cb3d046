-- revision: o1
-- dependsOn: 2a
-- branchLabels: other
-- message: Another tree

-- Imported from versions/o1_other.py.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision o1 is not imported: versions/o1_other.py says in Python what it runs, and no program was there to write it as SQL';
END $limbeck$;
