-- revision: 20200105000000000000
-- downRevision: 20200104000000000000
-- message: fizzy
-- createDate: 2020-01-05T00:00:00Z
-- irreversible: true

-- Imported from 20200105000000000000_fizzy.up.fizz.

-- +upgrade
-- Write here what it does, and take this out.
DO $limbeck$ BEGIN
    RAISE EXCEPTION USING MESSAGE = 'Revision 20200105000000000000 is not imported: 20200105000000000000_fizzy.up.fizz is written in fizz';
END $limbeck$;
