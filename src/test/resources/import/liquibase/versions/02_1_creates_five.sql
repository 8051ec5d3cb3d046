-- revision: 02_1
-- downRevision: 001_names_not_oracle
-- message: Creates five

-- Imported from db/02.yaml.

-- +upgrade
CREATE TABLE five (
    id int DEFAULT 5);
INSERT INTO five VALUES (5);
INSERT INTO five VALUES (6);
-- +downgrade
DROP TABLE five
