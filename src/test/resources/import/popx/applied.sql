CREATE TABLE schema_migration (version varchar(48) NOT NULL, version_self int NOT NULL DEFAULT 0);
INSERT INTO schema_migration VALUES ('20200101000000'), ('20200102000000'), ('20200103000000000000');
