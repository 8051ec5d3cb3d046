CREATE TYPE mood AS ENUM ('glad');

BEGIN;
ALTER TABLE person ADD COLUMN mood mood;
END;
