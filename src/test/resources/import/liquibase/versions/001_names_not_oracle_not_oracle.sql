-- revision: 001_names_not_oracle
-- downRevision: 001_names_again
-- message: not oracle

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:not-oracle dbms:!oracle
INSERT INTO two VALUES ('${nobody}');
-- +downgrade
DELETE FROM two WHERE word = '${nobody}';
