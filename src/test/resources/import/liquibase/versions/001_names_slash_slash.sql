-- revision: 001_names_slash
-- downRevision: 001_names_signs
-- message: slash

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:slash
CREATE TABLE three (id int)
;
CREATE TABLE four (half int DEFAULT 4 / 2)
-- +downgrade
