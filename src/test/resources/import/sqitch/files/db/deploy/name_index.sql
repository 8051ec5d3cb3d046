-- Deploy flipr:name_index to pg
CREATE INDEX CONCURRENTLY name_index ON flipr.users (name);
