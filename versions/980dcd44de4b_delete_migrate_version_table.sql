-- revision: 980dcd44de4b
-- downRevision: 23c92480926e
-- message: delete migrate version table
-- createDate: 2018-09-11T15:12:03Z

-- +upgrade
-- From here on the version table of this tool tells where the database is, and two tellers would come to disagree.
DROP TABLE migrate_version;

-- +downgrade
CREATE TABLE migrate_version (
    repository_id varchar(250) PRIMARY KEY,
    repository_path text,
    version integer
);

-- The old tool finds its last migration done, and so does nothing on its next run.
INSERT INTO migrate_version (repository_id, repository_path, version) VALUES ('Ckan', 'migration', 86);
