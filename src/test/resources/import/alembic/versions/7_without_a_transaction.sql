-- revision: 7
-- downRevision: 6
-- message: Without a transaction
-- transaction: false
-- irreversible: true

-- Imported from versions/7_literal.py.

-- +upgrade
CREATE INDEX CONCURRENTLY person_again ON person (name);
