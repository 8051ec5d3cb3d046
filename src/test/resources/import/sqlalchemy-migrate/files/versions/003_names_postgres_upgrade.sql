ALTER TABLE person ADD COLUMN born date;
