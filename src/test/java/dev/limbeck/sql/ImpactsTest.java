package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.impact.Impact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DO $$ BEGIN END $$ | UNKNOWN",
                "CALL tidy_up() | UNKNOWN",
                "FROBNICATE t | UNKNOWN",
                "ALTER TABLE t FROBNICATE | UNKNOWN table t ACCESS EXCLUSIVE",
                "SELECT tidy_up() FROM t | UNKNOWN table t ACCESS SHARE; scan? t",
                "ALTER TABLE \"T\".\"odd name\" ADD x int | RULE table \"T\".\"odd name\" ACCESS EXCLUSIVE",
                "ALTER TABLE Public.T ADD x int | RULE table public.t ACCESS EXCLUSIVE",
                "CREATE INDEX CONCURRENTLY i ON a.b (c) | RULE table a.b SHARE UPDATE EXCLUSIVE; scan a.b",
                "DELETE FROM t | RULE table t ROW EXCLUSIVE; scan t",
                "DELETE FROM t WHERE id = 1 | RULE table t ROW EXCLUSIVE; scan? t",
                "INSERT INTO t (a, b) VALUES (lower('X'), now()) | RULE table t ROW EXCLUSIVE",
                "INSERT INTO t SELECT f(x) FROM u | UNKNOWN table t ROW EXCLUSIVE table u ACCESS SHARE; scan? u",
                "WITH x (a) AS (SELECT 1), y AS NOT MATERIALIZED (SELECT a FROM x) UPDATE t SET a = y.a FROM y"
                        + " | RULE table t ROW EXCLUSIVE; scan? t",
                "SELECT substring(a FROM 2), extract(day FROM b) FROM t x, u AS y, LATERAL (SELECT 1 FROM v) z"
                        + " | RULE table t ACCESS SHARE table u ACCESS SHARE table v ACCESS SHARE; scan? t scan? u scan? v",
                "ALTER TABLE t ADD a int DEFAULT 1, ALTER b TYPE text, VALIDATE CONSTRAINT c"
                        + " | RULE table t ACCESS EXCLUSIVE; rewrite? t scan t"
            })
    void what_a_statement_does_is_told_from_its_text(String sql, String expected) {
        assertThat(told(new Impacts(18).of(statements(sql).get(0)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'x'::character varying(10) | ``",
                "NULL | ``",
                "-1 NOT NULL | ``",
                "'{}'::public.thing[] | ``",
                "ARRAY['a', E'b'] | ``",
                "timezone('utc', now()) NOT NULL CONSTRAINT c CHECK (x > 0) | scan t",
                "CURRENT_TIMESTAMP | ``",
                "nextval('s') | rewrite t",
                "(1 + random()) | rewrite t",
                "public.uuid_generate_v4() UNIQUE | rewrite t scan t",
                "mine() | rewrite? t"
            })
    void a_default_that_differs_from_row_to_row_writes_the_table_anew(String value, String expected) {
        String sql = "ALTER TABLE t ADD COLUMN x thing DEFAULT " + value;
        assertThat(work(new Impacts(18).of(statements(sql).get(0)))).isEqualTo(expected);
    }

    @Test
    void what_the_transaction_itself_has_made_keeps_nobody_waiting() {
        List<Statement> transaction = statements("""
                CREATE TABLE fresh (id int REFERENCES old);
                CREATE INDEX ON fresh (id);
                CREATE TABLE IF NOT EXISTS perhaps ();
                CREATE INDEX ON perhaps (id);
                ALTER TABLE old RENAME TO older;
                ALTER TABLE fresh RENAME TO old;
                ALTER TABLE old ADD x int;
                ALTER TABLE older ADD x int;
                """);
        assertThat(new Impacts(18).ofTransaction(transaction).stream().map(ImpactsTest::told))
                .containsExactly(
                        "RULE table old SHARE ROW EXCLUSIVE",
                        "RULE",
                        "RULE",
                        "RULE table perhaps SHARE; scan perhaps",
                        "RULE table old ACCESS EXCLUSIVE",
                        "RULE",
                        "RULE",
                        "RULE table older ACCESS EXCLUSIVE");
    }

    @Test
    void the_tables_that_statements_touch_are_named_once_each_in_their_order() {
        assertThat(TouchedTables.of(statements(
                        "UPDATE b SET x = 1; CREATE INDEX i ON a (x); INSERT INTO b SELECT * FROM c; DROP INDEX i;")))
                .containsExactly("b", "a", "c");
    }

    private static List<Statement> statements(String sql) {
        return Statements.of(new SectionText("a.sql", 1, sql));
    }

    private static String told(Impact impact) {
        String locks = impact.locks().stream()
                .map(lock -> " " + lock.kind() + " " + lock.object() + " " + lock.mode())
                .collect(Collectors.joining());
        return impact.basis() + locks + (impact.work().isEmpty() ? "" : "; " + work(impact));
    }

    private static String work(Impact impact) {
        Stream<String> work =
                impact.work().stream().map(each -> each.kind() + (each.isCertain() ? "" : "?") + " " + each.table());
        return work.collect(Collectors.joining(" "));
    }
}
