-- revision: 20200106000000000000
-- downRevision: 20200105000000000000
-- message: template
-- createDate: 2020-01-06T00:00:00Z
-- irreversible: true

-- Imported from 20200106000000000000_template.up.sql.

-- +upgrade
CREATE TABLE made (id int, {{ if .IsPostgreSQL }}note text{{ end }});
