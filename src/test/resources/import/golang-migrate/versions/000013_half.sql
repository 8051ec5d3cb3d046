-- revision: 000013
-- downRevision: 000012
-- message: half
-- transaction: false
-- irreversible: true

-- Imported from 000013_half.up.sql.

-- +upgrade
SELECT 1;
BEGIN;
CREATE TABLE half (id int);
