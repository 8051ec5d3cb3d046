CREATE TABLE schema_migrations (version character varying(128) NOT NULL PRIMARY KEY);
INSERT INTO schema_migrations VALUES ('20200101120000'), ('20200102130000'), ('20200103');
