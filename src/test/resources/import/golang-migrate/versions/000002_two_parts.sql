-- revision: 000002
-- downRevision: 000001
-- message: two parts
-- transaction: false

-- Imported from 000002_two_parts.up.sql, 000002_two_parts.down.sql.

-- +upgrade
CREATE TYPE mood AS ENUM ('glad');

BEGIN;
ALTER TABLE person ADD COLUMN mood mood;
END;
-- +downgrade
ALTER TABLE person DROP COLUMN mood;
DROP TYPE mood;
