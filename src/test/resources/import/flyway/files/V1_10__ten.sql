ALTER TABLE person ADD COLUMN ten int;
