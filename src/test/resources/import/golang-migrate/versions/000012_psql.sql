-- revision: 000012
-- downRevision: 000011
-- message: psql
-- irreversible: true

-- Imported from 000012_psql.up.sql.

-- +upgrade
CREATE TABLE late (id int);
\copy late FROM 'late.csv'
