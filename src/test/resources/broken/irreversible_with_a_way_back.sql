-- revision: a
-- irreversible: true

-- +upgrade
DROP TABLE x;

-- +downgrade
CREATE TABLE x ();
