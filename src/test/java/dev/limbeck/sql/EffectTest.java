package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "CREATE INDEX i ON t (a)                                        | NONE          | ``     | ``",
                "CREATE INDEX CONCURRENTLY ON t (a)                             | INDEX_BUILD   | ``     | t",
                "CREATE UNIQUE INDEX CONCURRENTLY \"I\" ON ONLY s.\"T\" (a)     | INDEX_BUILD   | I      | s.\"T\"",
                "create index concurrently if not exists I on S . T (a)         | INDEX_BUILD   | i      | S.T",
                "DROP INDEX CONCURRENTLY IF EXISTS s.i                          | INDEX_DROP    | s.i    | ``",
                "DROP INDEX s.i                                                 | NONE          | ``     | ``",
                "REINDEX (VERBOSE) TABLE CONCURRENTLY t                         | INDEX_REBUILD | ``     | ``",
                "REINDEX DATABASE d                                             | REPEATABLE    | ``     | ``",
                "CREATE DATABASE d TEMPLATE template0                           | DATABASE      | d      | ``",
                "DROP DATABASE IF EXISTS \"D\"                                  | DATABASE      | D      | ``",
                "CREATE TABLESPACE x LOCATION '/x'                              | TABLESPACE    | x      | ``",
                "DROP SUBSCRIPTION x                                            | SUBSCRIPTION  | x      | ``",
                "ALTER SUBSCRIPTION x REFRESH PUBLICATION                       | REPEATABLE    | ``     | ``",
                "ALTER SUBSCRIPTION x ADD PUBLICATION p                         | UNKNOWABLE    | ``     | ``",
                "ALTER TABLE IF EXISTS s.p DETACH PARTITION s.q CONCURRENTLY    | DETACH        | s.q    | s.p",
                "ALTER TABLE s.p DETACH PARTITION s.q                           | NONE          | ``     | ``",
                "COMMIT PREPARED 'it''s'                                        | PREPARED      | it's   | ``",
                "PREPARE TRANSACTION 'x'                                        | PREPARED      | x      | ``",
                "VACUUM t                                                       | REPEATABLE    | ``     | ``",
                "CALL p()                                                       | UNKNOWABLE    | ``     | ``",
                "DO $$ BEGIN PERFORM 1; END $$                                  | NONE          | ``     | ``",
                "DO $$ BEGIN COMMIT; END $$                                     | UNKNOWABLE    | ``     | ``",
                "INSERT INTO t VALUES ('CALL')                                  | NONE          | ``     | ``"
            })
    void what_a_statement_leaves_in_the_catalog_is_told_by_its_text(
            String sql, Effect.Kind kind, String object, String table) {
        Statement statement = Statements.of(new SectionText("a.sql", 1, sql)).get(0);
        assertThat(Effect.of(statement)).isEqualTo(new Effect(kind, object, table));
    }
}
