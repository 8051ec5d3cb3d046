-- revision: 3
-- downRevision: 2.2
-- message: placeholder
-- irreversible: true

-- Imported from V3__placeholder.sql.

-- +upgrade
CREATE TABLE ${prefix}_thing (id int);
COMMENT ON TABLE ${prefix}_thing IS '${flyway:user}';
