-- revision: 02_2
-- downRevision: 02_1
-- message: six

-- Imported from db/sql/six.txt, db/02.yaml.

-- +upgrade
CREATE TABLE six (id int);
-- +downgrade
DROP TABLE six;
