CREATE TABLE migrate_version (repository_id varchar(250) NOT NULL PRIMARY KEY, repository_path text, version integer);
INSERT INTO migrate_version VALUES ('app', 'versions', 3);
