-- revision: R__people_view
-- downRevision: R__a_first
-- message: people view
-- irreversible: true

-- Imported from R__people_view.sql.

-- +upgrade
CREATE OR REPLACE VIEW people AS SELECT name FROM person;
