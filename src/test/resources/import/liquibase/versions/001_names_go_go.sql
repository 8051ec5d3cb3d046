-- revision: 001_names_go
-- downRevision: 001_names_stripped
-- message: go

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:go endDelimiter:GO
CREATE TABLE one (id int)
;
CREATE TABLE two (word text DEFAULT 'GO')
;
-- +downgrade
