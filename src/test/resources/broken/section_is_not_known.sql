-- revision: 588d7cfb9a41
-- downRevision: d4d9be9189fe

-- +upgrade
CREATE TABLE a ();

-- +undo
DROP TABLE a;
