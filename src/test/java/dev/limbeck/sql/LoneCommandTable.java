package dev.limbeck.sql;

import java.util.List;
import java.util.stream.Stream;

/** What PostgreSQL does not run within a transaction, or may not, each with what is told of it; and what looks like that. */
final class LoneCommandTable {

    /** Certainty, name, kind of the effect, object, table, statement. */
    private static final String COMMANDS = """
            SURE    | VACUUM                             | REPEATABLE    |       |       | VACUUM
            SURE    | VACUUM                             | REPEATABLE    |       |       | vacuum(analyze) a
            SURE    | VACUUM                             | REPEATABLE    |       |       | VACUUM FULL a
            SURE    | CLUSTER without a table            | REPEATABLE    |       |       | CLUSTER
            SURE    | CLUSTER without a table            | REPEATABLE    |       |       | CLUSTER VERBOSE
            SURE    | CLUSTER without a table            | REPEATABLE    |       |       | CLUSTER (VERBOSE off)
            PERHAPS | CLUSTER of a partitioned table     | REPEATABLE    |       |       | CLUSTER a
            PERHAPS | CLUSTER of a partitioned table     | REPEATABLE    |       |       | CLUSTER (VERBOSE) a USING i
            SURE    | REPACK CONCURRENTLY                | REPEATABLE    |       |       | REPACK (VERBOSE, CONCURRENTLY) a
            SURE    | REPACK without a table             | REPEATABLE    |       |       | REPACK
            SURE    | REPACK without a table             | REPEATABLE    |       |       | REPACK (VERBOSE) USING INDEX
            PERHAPS | REPACK of a partitioned table      | REPEATABLE    |       |       | REPACK (CONCURRENTLY off) a USING INDEX i
            SURE    | CREATE INDEX CONCURRENTLY          | INDEX_BUILD   |       | a     | CREATE INDEX CONCURRENTLY ON a (b)
            SURE    | CREATE INDEX CONCURRENTLY          | INDEX_BUILD   | i i   | a     | create unique index /* */ concurrently "i i" on a (b)
            SURE    | CREATE INDEX CONCURRENTLY          | INDEX_BUILD   | j     | Public.A | CREATE INDEX Concurrently IF NOT EXISTS J ON Public . A (b)
            SURE    | CREATE INDEX CONCURRENTLY          | INDEX_BUILD   | J     | public."a" | CREATE INDEX CONCURRENTLY "J" ON ONLY public."a" USING btree (b)
            SURE    | CREATE INDEX CONCURRENTLY          | INDEX_BUILD   |       | a     | CREATE INDEX CONCURRENTLY ON ONLY (a) (b)
            SURE    | CREATE INDEX CONCURRENTLY          | UNKNOWABLE    |       |       | CREATE INDEX CONCURRENTLY U&"\\0069" ON a (b)
            SURE    | DROP INDEX CONCURRENTLY            | INDEX_DROP    | i     |       | DROP INDEX CONCURRENTLY i
            SURE    | DROP INDEX CONCURRENTLY            | INDEX_DROP    | public."i" |  | DROP INDEX CONCURRENTLY IF EXISTS public."i" CASCADE
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX TABLE CONCURRENTLY a
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX INDEX CONCURRENTLY i
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX SCHEMA CONCURRENTLY public
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX (VERBOSE, CONCURRENTLY) INDEX i
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX (CONCURRENTLY 1) TABLE a
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX (CONCURRENTLY off, CONCURRENTLY on) TABLE a
            SURE    | REINDEX CONCURRENTLY               | INDEX_REBUILD |       |       | REINDEX (CONCURRENTLY off) TABLE CONCURRENTLY a
            SURE    | REINDEX SCHEMA                     | REPEATABLE    |       |       | REINDEX SCHEMA public
            SURE    | REINDEX SCHEMA                     | REPEATABLE    |       |       | REINDEX (CONCURRENTLY false) SCHEMA public
            SURE    | REINDEX DATABASE                   | REPEATABLE    |       |       | REINDEX DATABASE postgres
            SURE    | REINDEX SYSTEM                     | REPEATABLE    |       |       | REINDEX (VERBOSE) SYSTEM postgres
            PERHAPS | REINDEX of what is partitioned     | REPEATABLE    |       |       | REINDEX TABLE a
            PERHAPS | REINDEX of what is partitioned     | REPEATABLE    |       |       | REINDEX (CONCURRENTLY 'off') INDEX i
            PERHAPS | REINDEX of what is partitioned     | REPEATABLE    |       |       | REINDEX (CONCURRENTLY 0, VERBOSE) INDEX i
            SURE    | DETACH PARTITION … CONCURRENTLY    | DETACH        | part  | parted | ALTER TABLE parted DETACH PARTITION part CONCURRENTLY
            SURE    | DETACH PARTITION … CONCURRENTLY    | DETACH        | public.part | public."parted" | ALTER TABLE IF EXISTS public."parted" DETACH PARTITION public.part CONCURRENTLY
            SURE    | CREATE DATABASE                    | DATABASE      | d     |       | CREATE DATABASE d TEMPLATE template0
            SURE    | CREATE DATABASE                    | UNKNOWABLE    |       |       | CREATE DATABASE u&"d"
            SURE    | DROP DATABASE                      | DATABASE      | D "D" |       | DROP DATABASE IF EXISTS "D ""D""\"
            SURE    | ALTER DATABASE … SET TABLESPACE    | REPEATABLE    |       |       | ALTER DATABASE "a b" SET TABLESPACE pg_default
            SURE    | ALTER DATABASE … SET TABLESPACE    | REPEATABLE    |       |       | ALTER DATABASE d WITH TABLESPACE = pg_default
            SURE    | ALTER DATABASE … SET TABLESPACE    | REPEATABLE    |       |       | ALTER DATABASE d TABLESPACE pg_default
            SURE    | CREATE TABLESPACE                  | TABLESPACE    | t     |       | CREATE TABLESPACE T LOCATION '/t'
            SURE    | DROP TABLESPACE                    | TABLESPACE    | t     |       | DROP TABLESPACE IF EXISTS t
            SURE    | ALTER SYSTEM                       | REPEATABLE    |       |       | ALTER SYSTEM SET work_mem = '1MB'
            SURE    | CREATE SUBSCRIPTION with a replication slot | SUBSCRIPTION | t | | CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p
            SURE    | CREATE SUBSCRIPTION with a replication slot | SUBSCRIPTION | t | | CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (enabled = false)
            LIKELY  | DROP SUBSCRIPTION                  | SUBSCRIPTION  | s     |       | DROP SUBSCRIPTION IF EXISTS s
            SURE    | ALTER SUBSCRIPTION … REFRESH       | REPEATABLE    |       |       | ALTER SUBSCRIPTION s REFRESH PUBLICATION
            SURE    | ALTER SUBSCRIPTION … PUBLICATION with refresh | REPEATABLE | | | ALTER SUBSCRIPTION s SET PUBLICATION p
            SURE    | ALTER SUBSCRIPTION … PUBLICATION with refresh | PUBLICATIONS | s | | ALTER SUBSCRIPTION s ADD PUBLICATION q WITH (refresh)
            SURE    | ALTER SUBSCRIPTION … PUBLICATION with refresh | PUBLICATIONS | s | | ALTER SUBSCRIPTION s DROP PUBLICATION p WITH (copy_data = false)
            SURE    | ALTER SUBSCRIPTION … SET of its slot | REPEATABLE  |       |       | ALTER SUBSCRIPTION idle SET (failover = true)
            SURE    | ALTER SUBSCRIPTION … SET of its slot | REPEATABLE  |       |       | ALTER SUBSCRIPTION idle SET (two_phase = false)
            SURE    | DISCARD ALL                        | REPEATABLE    |       |       | DISCARD ALL
            SURE    | COMMIT PREPARED                    | PREPARED      | it's  |       | COMMIT PREPARED 'it''s'
            SURE    | COMMIT PREPARED                    | PREPARED      | a     |       | commit prepared $x$a$x$
            SURE    | COMMIT PREPARED                    | UNKNOWABLE    |       |       | COMMIT PREPARED E'\\x61'
            SURE    | ROLLBACK PREPARED                  | PREPARED      | a     |       | ROLLBACK PREPARED E'a'
            PERHAPS | PREPARE TRANSACTION                | PREPARED      | a     |       | PREPARE TRANSACTION 'a'
            PERHAPS | ALTER TYPE … ADD VALUE             | ENUM_VALUE    | ok    | mood  | ALTER TYPE mood ADD VALUE 'ok' BEFORE 'sad'
            PERHAPS | ALTER TYPE … ADD VALUE             | ENUM_VALUE    | ok    | public."mood" | ALTER TYPE public."mood" ADD VALUE IF NOT EXISTS 'ok'
            PERHAPS | CALL                               | UNKNOWABLE    |       |       | CALL ends()
            PERHAPS | DO                                 | UNKNOWABLE    |       |       | DO $$ BEGIN COMMIT; END $$
            PERHAPS | DO                                 | UNKNOWABLE    |       |       | DO 'BEGIN Call ends(); END'
            """;

    /** A transaction holds them whatever the database holds. */
    static final List<String> HELD = List.of(
            "CREATE INDEX ON a (b)",
            "CREATE INDEX \"concurrently\" ON a (b) -- CONCURRENTLY",
            "create/**/unique index -- no, concurrently\n ON a (b)",
            "CREATE TABLE \"vacuum\" (\"concurrently\" int)",
            "CREATE TABLE \"database\" (vacuum int)",
            "DROP INDEX IF EXISTS \"concurrently\"",
            "\"vacuum\"",
            "ANALYZE a",
            "ALTER DATABASE postgres SET work_mem = '1MB'",
            "ALTER DATABASE postgres CONNECTION LIMIT -1",
            "ALTER TABLE parted DETACH PARTITION part",
            "ALTER TABLE parted DETACH PARTITION \"concurrently\"",
            "ALTER TABLE parted DETACH PARTITION part FINALIZE",
            "ALTER TABLE a SET TABLESPACE pg_default",
            "ALTER TYPE mood RENAME VALUE 'sad' TO 'ok'",
            "ALTER TYPE pair ADD ATTRIBUTE v int",
            "CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
            "CREATE SUBSCRIPTION t CONNECTION 'dbname=x' PUBLICATION p WITH (create_slot = 'off', connect = false)",
            "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
            "ALTER SUBSCRIPTION s ADD PUBLICATION q WITH (refresh = false)",
            "ALTER SUBSCRIPTION idle SET (slot_name = NONE)",
            "ALTER SUBSCRIPTION idle SET (synchronous_commit = off)",
            "ALTER SUBSCRIPTION s CONNECTION 'dbname=y'",
            "ALTER SUBSCRIPTION s DISABLE",
            "ALTER SUBSCRIPTION s RENAME TO refresh",
            "DISCARD PLANS",
            "DISCARD TEMP",
            "DISCARD SEQUENCES",
            "CHECKPOINT",
            "CREATE MATERIALIZED VIEW v AS SELECT 1 AS one; CREATE UNIQUE INDEX ON v (one);"
                    + " REFRESH MATERIALIZED VIEW CONCURRENTLY v",
            "CREATE EXTENSION IF NOT EXISTS plpgsql",
            "CREATE ROLE of_a_lone_command; DROP OWNED BY of_a_lone_command; DROP ROLE of_a_lone_command",
            "CREATE PUBLICATION p FOR ALL TABLES; DROP PUBLICATION p",
            "CREATE STATISTICS st ON b, c FROM two; DROP STATISTICS st",
            "CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE PROCEDURE noticing(); DROP EVENT TRIGGER e",
            "PREPARE transaction AS SELECT 1",
            "PREPARE transaction (int) AS SELECT $1",
            "LOCK TABLE a",
            "TRUNCATE a",
            "NOTIFY n",
            "LISTEN n; UNLISTEN *",
            "LOAD 'plpgsql'",
            "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
            "IMPORT FOREIGN SCHEMA x FROM SERVER y INTO public",
            "REASSIGN OWNED BY CURRENT_USER TO CURRENT_USER",
            "SECURITY LABEL ON TABLE a IS 'x'",
            "COMMENT ON DATABASE postgres IS NULL",
            "SELECT 'VACUUM'",
            "DO $$ BEGIN PERFORM 1; END $$",
            "INSERT INTO a VALUES (1)");

    private LoneCommandTable() {}

    /** A statement with what is told of it. */
    record Example(String sql, LoneCommand command) {
        @Override
        public String toString() {
            return sql;
        }

        boolean isSure() {
            return command.certainty() == LoneCommand.Certainty.SURE;
        }
    }

    static Stream<Example> examples() {
        return COMMANDS.lines().map(line -> {
            List<String> columns =
                    Stream.of(line.split("\\|", 6)).map(String::strip).toList();
            Effect effect = new Effect(Effect.Kind.valueOf(columns.get(2)), columns.get(3), columns.get(4));
            LoneCommand.Certainty certainty = LoneCommand.Certainty.valueOf(columns.get(0));
            return new Example(columns.get(5), new LoneCommand(columns.get(1), certainty, effect));
        });
    }

    static Stream<String> held() {
        return HELD.stream();
    }
}
