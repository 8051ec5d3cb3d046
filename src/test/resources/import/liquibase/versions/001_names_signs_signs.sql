-- revision: 001_names_signs
-- downRevision: 001_names_go
-- message: signs

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:signs endDelimiter:@@ rollbackEndDelimiter:@@
INSERT INTO two VALUES ('a@@b');
INSERT INTO two VALUES ('c') ;
INSERT INTO two VALUES ('d'); 
-- +downgrade
DELETE FROM two ;
DELETE FROM one ;
