-- revision: psql_lines
-- downRevision: add_name.2
-- dependsOn: users
-- message: Runs in psql.
-- createDate: 2020-01-06T12:00:00Z

-- Imported from db/deploy/psql/lines.sql, db/revert/psql/lines.sql.

-- +upgrade
-- \echo counting
SELECT parts[1:2]::text, name FROM flipr.users WHERE name <> :'word' OR name = :name;
\i other.sql
-- +downgrade
SELECT parts[1:2]::text, name FROM flipr.users WHERE name <> :'word' OR name = :other;
