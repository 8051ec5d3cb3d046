-- revision: 03_1
-- downRevision: 02_3
-- message: 03

-- Imported from db/03.json.

-- +upgrade
CREATE TABLE "seven" (id int);
COMMENT ON TABLE seven IS '${five}'
-- +downgrade
DROP TABLE seven
