-- revision: 10_b_1
-- downRevision: 02_raw
-- message: 10 b

-- Imported from db/all/10_b.sql.

-- +upgrade
--changeset fay:1
CREATE TABLE b (id int);
-- +downgrade
DROP TABLE b;
