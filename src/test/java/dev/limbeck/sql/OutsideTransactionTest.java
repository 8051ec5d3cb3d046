package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTransactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
            CREATE INDEX CONCURRENTLY ON a (b)                          > CREATE INDEX CONCURRENTLY
            create/**/unique index -- no, concurrently                  > ~~
            create unique index concurrently i on a (b)                 > CREATE INDEX CONCURRENTLY
            CREATE INDEX Concurrently IF NOT EXISTS i ON a (b)          > CREATE INDEX CONCURRENTLY
            DROP INDEX CONCURRENTLY i                                   > DROP INDEX CONCURRENTLY
            REINDEX TABLE CONCURRENTLY a                                > REINDEX CONCURRENTLY
            REINDEX (VERBOSE, CONCURRENTLY) INDEX i                     > REINDEX CONCURRENTLY
            REINDEX (CONCURRENTLY 1) TABLE a                            > REINDEX CONCURRENTLY
            REINDEX (CONCURRENTLY off, CONCURRENTLY on) TABLE a         > REINDEX CONCURRENTLY
            REINDEX (CONCURRENTLY off) TABLE CONCURRENTLY a             > REINDEX CONCURRENTLY
            REINDEX (VERBOSE) SCHEMA s                                  > REINDEX SCHEMA
            REINDEX DATABASE d                                          > REINDEX DATABASE
            REINDEX (CONCURRENTLY false) SYSTEM d                       > REINDEX SYSTEM
            VACUUM                                                      > VACUUM
            vacuum(analyze) a                                           > VACUUM
            CLUSTER                                                     > CLUSTER without a table
            CLUSTER VERBOSE                                             > CLUSTER without a table
            CLUSTER (VERBOSE off)                                       > CLUSTER without a table
            CREATE DATABASE d                                           > CREATE DATABASE
            DROP DATABASE IF EXISTS d                                   > DROP DATABASE
            ALTER DATABASE "a b" SET TABLESPACE t                       > ALTER DATABASE … SET TABLESPACE
            CREATE TABLESPACE t LOCATION '/t'                           > CREATE TABLESPACE
            DROP TABLESPACE t                                           > DROP TABLESPACE
            ALTER SYSTEM SET work_mem = '1MB'                           > ALTER SYSTEM
            ALTER TABLE s.a DETACH PARTITION s.b CONCURRENTLY           > DETACH PARTITION … CONCURRENTLY
            CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p           > CREATE SUBSCRIPTION with a replication slot
            CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (enabled = false) > CREATE SUBSCRIPTION with a replication slot
            DROP SUBSCRIPTION s                                         > DROP SUBSCRIPTION
            ALTER SUBSCRIPTION s REFRESH PUBLICATION                    > ALTER SUBSCRIPTION … REFRESH
            ALTER SUBSCRIPTION s SET PUBLICATION p                      > ALTER SUBSCRIPTION … PUBLICATION with refresh
            ALTER SUBSCRIPTION s ADD PUBLICATION p WITH (refresh)       > ALTER SUBSCRIPTION … PUBLICATION with refresh
            ALTER SUBSCRIPTION s DROP PUBLICATION p WITH (copy_data = false) > ALTER SUBSCRIPTION … PUBLICATION with refresh
            ALTER SUBSCRIPTION s SET (failover = true)                  > ALTER SUBSCRIPTION … SET of its slot
            ALTER SUBSCRIPTION s SET (two_phase = false)                > ALTER SUBSCRIPTION … SET of its slot
            DISCARD ALL                                                 > DISCARD ALL
            COMMIT PREPARED 'a'                                         > COMMIT PREPARED
            rollback prepared 'a'                                       > ROLLBACK PREPARED
            """)
    void what_postgresql_refuses_in_a_transaction_is_named(String sql, String name) {
        assertThat(OutsideTransaction.of(statement(sql)).orElse("")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON a (b)",
                "CREATE INDEX \"concurrently\" ON a (b)",
                "CREATE INDEX i ON a (\"concurrently\") /* CONCURRENTLY */",
                "DROP INDEX \"concurrently\"",
                "REINDEX TABLE a",
                "REINDEX (CONCURRENTLY false) TABLE a",
                "REINDEX (CONCURRENTLY 'off') TABLE a",
                "REINDEX (CONCURRENTLY 0, VERBOSE) INDEX i",
                "REINDEX TABLE \"concurrently\"",
                "\"vacuum\"",
                "ANALYZE a",
                "CLUSTER a",
                "CLUSTER VERBOSE a USING i",
                "CLUSTER (VERBOSE) a",
                "CREATE TABLE \"database\" (vacuum int)",
                "ALTER DATABASE d SET work_mem = '1MB'",
                "ALTER TABLE a DETACH PARTITION b",
                "ALTER TABLE a DETACH PARTITION b FINALIZE",
                "ALTER TABLE a DETACH PARTITION \"concurrently\"",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false)",
                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (create_slot = 'off')",
                "ALTER SUBSCRIPTION s SET PUBLICATION p WITH (refresh = false)",
                "ALTER SUBSCRIPTION s SET (slot_name = NONE)",
                "ALTER SUBSCRIPTION s SET (two_phase)",
                "ALTER SUBSCRIPTION s DISABLE",
                "DISCARD PLANS",
                "SELECT 'VACUUM'",
                "DO $$ BEGIN EXECUTE 'VACUUM'; END $$"
            })
    void what_it_takes_in_a_transaction_is_not(String sql) {
        assertThat(OutsideTransaction.of(statement(sql))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '~', textBlock = """
            ALTER TYPE t ADD VALUE 'v'; SELECT 'w'                                                > 0 > 1
            ALTER TYPE t ADD VALUE 'v'; SELECT 'v'                                                > 1 > 1
            ALTER TYPE s.t ADD VALUE IF NOT EXISTS 'v' AFTER 'u'; SELECT 1; INSERT INTO a VALUES ('v') > 1 > 1
            SELECT 'v'; ALTER TYPE t ADD VALUE 'v'                                                > 0 > 1
            CREATE TYPE T AS ENUM (); ALTER TYPE "t" ADD VALUE 'v'; SELECT 'v'                    > 0 > 0
            ALTER TYPE t ADD VALUE 'u'; ALTER TYPE t ADD VALUE 'v' AFTER 'u'                      > 0 > 2
            ALTER TYPE t RENAME VALUE 'v' TO 'w'; SELECT 'w'                                      > 0 > 0
            ALTER TYPE t ADD ATTRIBUTE v int; SELECT 'v'                                          > 0 > 0
            """)
    void a_value_that_a_transaction_adds_is_not_used_in_it(String sql, int now, int beforeVersion12) {
        List<Statement> statements = Statements.of(new SectionText("a.sql", 1, sql));

        assertThat(List.of(
                        EnumValues.refused(statements, 18).size(),
                        EnumValues.refused(statements, 11).size()))
                .containsExactly(now, beforeVersion12);
    }

    @ParameterizedTest
    @CsvSource({"11, 0", "12, 1", "16, 1", "17, 0"})
    void a_type_of_the_transaction_itself_is_free_in_all_versions_but_some(int version, int refused) {
        String sql = "CREATE TYPE t AS ENUM (); ALTER TYPE t ADD VALUE 'v'; SELECT 'v'";

        assertThat(EnumValues.refused(Statements.of(new SectionText("a.sql", 1, sql)), version))
                .hasSize(refused);
    }

    private static Statement statement(String sql) {
        return Statements.of(new SectionText("a.sql", 1, sql)).get(0);
    }
}
