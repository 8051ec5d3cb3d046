-- revision: 20200105000000
-- downRevision: 20200104000000
-- message: stray
-- createDate: 2020-01-05T00:00:00Z

-- Imported from 20200105000000_stray.sql.

-- +upgrade
ALTER TABLE person ADD COLUMN born date;
-- +downgrade
