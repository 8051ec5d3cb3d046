CREATE TABLE mood (name text);
