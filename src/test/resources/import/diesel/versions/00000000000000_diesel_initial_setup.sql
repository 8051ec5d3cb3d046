-- revision: 00000000000000
-- message: diesel initial setup

-- Imported from 00000000000000_diesel_initial_setup/up.sql, 00000000000000_diesel_initial_setup/down.sql.

-- +upgrade
-- This file was automatically created by Diesel to setup helper functions
CREATE OR REPLACE FUNCTION diesel_set_updated_at() RETURNS trigger AS $$
BEGIN
    NEW.updated_at := current_timestamp;
    RETURN NEW;
END;
$$ LANGUAGE plpgsql;
-- +downgrade
DROP FUNCTION IF EXISTS diesel_set_updated_at();
