-- revision: name_index
-- downRevision: add_name
-- dependsOn: users
-- branchLabels: v1.1
-- message: name index
-- createDate: 2020-01-04T12:00:00Z
-- transaction: false

-- Imported from db/deploy/name_index.sql, db/revert/name_index.sql.

-- +upgrade
-- Deploy flipr:name_index to pg
CREATE INDEX CONCURRENTLY name_index ON flipr.users (name);
-- +downgrade
DROP INDEX CONCURRENTLY flipr.name_index;
