package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedNamesTest {
    private final ChangedNames names = ChangedNames.read();

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "INSERT INTO public.a SELECT * FROM b => a",
                "WITH x AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM x => a b",
                "INSERT INTO a VALUES (nextval('public.s')) => a s",
                "SELECT setval('s', 3) => s",
                "SELECT 1 FROM a => ``",
                "SELECT f() FROM a => ?",
                "COPY a (x) FROM '/tmp/a' => a",
                "TRUNCATE a, b => a b",
                "TRUNCATE a CASCADE => ?",
                "CREATE TABLE a (id int REFERENCES b ON DELETE CASCADE) => a",
                "CREATE TABLE a (id int, CONSTRAINT c CHECK (id > 0)) => a c",
                "CREATE TABLE p PARTITION OF a FOR VALUES IN (1) => a p",
                "CREATE TEMP TABLE a AS SELECT f() => ?",
                "CREATE TABLE a AS SELECT count(*) FROM b => a",
                "ALTER TABLE IF EXISTS ONLY a ADD COLUMN b int => a",
                "ALTER TABLE a RENAME TO b => a b",
                "ALTER TABLE a RENAME COLUMN b TO c => a",
                "ALTER TABLE a DROP COLUMN b CASCADE => ?",
                "ALTER TABLE a ATTACH PARTITION b DEFAULT => a b",
                "DROP TABLE IF EXISTS a, \"B\" => B a",
                "CREATE INDEX ON a (x) => a",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON s.a (x) => a i",
                "CREATE OR REPLACE VIEW v AS SELECT f() FROM a => v",
                "REFRESH MATERIALIZED VIEW v => ?",
                "CREATE TRIGGER t BEFORE UPDATE OF x ON a FOR EACH ROW EXECUTE FUNCTION f() => a",
                "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1' => f",
                "DROP FUNCTION f(int), g(text) => f g",
                "ALTER TYPE mood ADD VALUE 'ok' => mood",
                "CREATE SCHEMA s => s",
                "CREATE SCHEMA s CREATE TABLE a () => ?",
                "COMMENT ON COLUMN s.a.x IS 'x' => a",
                "GRANT SELECT, INSERT ON a, b TO r => a b",
                "GRANT USAGE ON SCHEMA s TO r => s",
                "GRANT r TO q => q r",
                "GRANT SELECT ON ALL TABLES IN SCHEMA s TO r => ?",
                "CREATE ROLE r LOGIN => r",
                "CREATE EXTENSION pg_trgm => ?",
                "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r => ?",
                "DO $$ BEGIN END $$ => ?",
                "SET search_path = s => ``",
                "VACUUM a => ``",
            })
    void what_a_statement_changes_is_told_or_said_to_be_unknown(String sql, String expected) {
        List<Statement> statements = Statements.of(new SectionText("a.sql", 1, sql));
        assertThat(names.of(statements.get(0))
                        .map(changed -> String.join(" ", changed))
                        .orElse("?"))
                .isEqualTo(expected);
    }

    @Test
    void every_word_may_be_a_name_that_is_mentioned() {
        assertThat(ChangedNames.mentionedIn("SELECT \"A\", b FROM c.d WHERE x = 'e f'"))
                .containsExactly("A", "b", "c", "d", "e", "f", "from", "select", "where", "x");
    }
}
