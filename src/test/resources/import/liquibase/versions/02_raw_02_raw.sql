-- revision: 02_raw
-- downRevision: 03_2
-- message: 02 raw
-- irreversible: true

-- Imported from db/all/02_raw.sql.

-- +upgrade
CREATE TABLE raw (id int);
CREATE TABLE raw2 (id int);
