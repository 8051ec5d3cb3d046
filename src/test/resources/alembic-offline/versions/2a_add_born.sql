-- revision: 2a
-- downRevision: 1975
-- branchLabels: [dates, early]
-- message: Add born

-- Imported from versions/2a_born.py.

-- +upgrade
ALTER TABLE person ADD COLUMN born DATE DEFAULT '1900-01-01';

ALTER TABLE person ADD CONSTRAINT likely CHECK (born >= '1900-01-01' AND name NOT LIKE 'x%');
-- +downgrade
ALTER TABLE person DROP CONSTRAINT likely;

ALTER TABLE person DROP COLUMN born;
