--liquibase formatted sql logicalFilePath:names.sql

--property name:greeting value:hello
SELECT 'above';

--changeset ann:1
--comment: Adds first names
ALTER TABLE person ADD COLUMN first text DEFAULT '${greeting}';
--rollback ALTER TABLE person
--rollback   DROP COLUMN first;

--changeset ann:index-names runInTransaction:false
CREATE INDEX CONCURRENTLY person_name ON person (name);
/* liquibase rollback
   DROP INDEX CONCURRENTLY
      person_name; */

--changeset "Bob B.":20200102030405 splitStatements:false stripComments:false runOnChange:true
CREATE FUNCTION persons() RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    -- all of them
    RETURN (SELECT count(*) FROM person);
END $$;
--rollback DROP FUNCTION persons();

--changeset ann:stripped splitStatements:false
CREATE FUNCTION stripped() RETURNS int LANGUAGE sql AS $body$ /* one */ SELECT 1 -- or more
$body$;
--rollback DROP FUNCTION stripped();

--changeset ann:go endDelimiter:GO
CREATE TABLE one (id int)
GO
CREATE TABLE two (word text DEFAULT 'GO')
GO
--rollback empty

--changeset ann:signs endDelimiter:@@ rollbackEndDelimiter:@@
INSERT INTO two VALUES ('a@@b');
INSERT INTO two VALUES ('c') @@
INSERT INTO two VALUES ('d'); @@
--rollback DELETE FROM two @@
--rollback DELETE FROM one @@

--changeset ann:slash
CREATE TABLE three (id int)
/
CREATE TABLE four (half int DEFAULT 4 / 2)
--rollback not required

--changeset ann:again context:"prod and !test" labels:big,slow runAlways:true
--preconditions onFail:MARK_RAN onError:HALT
--precondition-sql-check expectedResult:0 SELECT count(*) FROM one
INSERT INTO one VALUES (1);
--ignoreLines:start
INSERT INTO one VALUES (2);
--ignoreLines:end
--ignoreLines:1
INSERT INTO one VALUES (3);
INSERT INTO one VALUES (4);
--rollback changesetId:slash changesetAuthor:ann changesetPath:names.sql

--changeset ann:oracle dbms:oracle,h2
CREATE TABLE oracle_only (id int);

--changeset ann:not-oracle dbms:!oracle
INSERT INTO two VALUES ('${nobody}');
--rollback DELETE FROM two WHERE word = '${nobody}';
