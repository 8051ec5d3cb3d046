-- revision: 00010
-- downRevision: 00003
-- message: owner
-- irreversible: true

-- Imported from 00010_owner.sql.

-- +upgrade
CREATE TABLE ${PREFIX}_thing (id int, note text DEFAULT '$NOTE');
DO $body$ BEGIN PERFORM 1; END $body$;
