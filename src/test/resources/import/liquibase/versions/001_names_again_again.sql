-- revision: 001_names_again
-- downRevision: 001_names_slash
-- message: again

-- Imported from db/sql/001_names.sql.

-- +upgrade
--changeset ann:again context:"prod and !test" labels:big,slow runAlways:true
--preconditions onFail:MARK_RAN onError:HALT
--precondition-sql-check expectedResult:0 SELECT count(*) FROM one
INSERT INTO one VALUES (1);
--ignoreLines:start
-- INSERT INTO one VALUES (2);
--ignoreLines:end
--ignoreLines:1
-- INSERT INTO one VALUES (3);
INSERT INTO one VALUES (4);
-- +downgrade
--changeset ann:slash
CREATE TABLE three (id int)
;
CREATE TABLE four (half int DEFAULT 4 / 2)
