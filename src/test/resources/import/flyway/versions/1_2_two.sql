-- revision: 1.2
-- downRevision: 1
-- message: two
-- irreversible: true

-- Imported from sub/V1.2__two.sql.

-- +upgrade
ALTER TABLE person ADD COLUMN two int DEFAULT 2;
