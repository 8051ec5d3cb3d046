-- revision: o1
-- dependsOn: 2a
-- branchLabels: other
-- message: Another tree

-- Imported from versions/o1_other.py.

-- +upgrade
CREATE TABLE other (id int);
-- +downgrade
Down at last.
DROP TABLE other;
