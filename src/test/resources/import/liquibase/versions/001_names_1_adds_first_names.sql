-- revision: 001_names_1
-- downRevision: changelog_tag_of_an_id
-- message: Adds first names

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:1
--comment: Adds first names
ALTER TABLE person ADD COLUMN first text DEFAULT 'hello';
-- +downgrade
ALTER TABLE person
  DROP COLUMN first;
