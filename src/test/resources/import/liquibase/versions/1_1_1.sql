-- revision: 1_1
-- downRevision: 10_b_1
-- message: 1

-- Imported from db/all/deeper/1.sql.

-- +upgrade
--changeset fay:1
CREATE TABLE deeper (id int);
-- +downgrade
DROP TABLE deeper;
