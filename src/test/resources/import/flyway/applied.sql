CREATE TABLE flyway_schema_history (installed_rank integer NOT NULL PRIMARY KEY, version varchar(50),
    description varchar(200) NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum integer,
    installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(), execution_time integer NOT NULL,
    success boolean NOT NULL);
INSERT INTO flyway_schema_history VALUES
    (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"app"', NULL, 'app', now(), 0, true),
    (1, '1.2', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'app', now(), 0, true),
    (2, '2.1', 'autocommit', 'SQL', 'V2_1__autocommit.sql', 1, 'app', now(), 1, true),
    (3, '1.10', 'ten', 'SQL', 'V1_10__ten.sql', 1, 'app', now(), 1, true),
    (4, '2', 'index', 'SQL', 'V2__index.sql', 1, 'app', now(), 1, true),
    (5, '3', 'placeholder', 'SQL', 'V3__placeholder.sql', 1, 'app', now(), 1, true),
    (6, '3', 'placeholder', 'UNDO_SQL', 'U3__placeholder.sql', 1, 'app', now(), 1, true),
    (7, '2.2', 'literal', 'SQL', 'V2_2__literal.sql', 1, 'app', now(), 1, true);
