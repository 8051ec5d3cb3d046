package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PsqlTextTest {

    /** SQL, and what psql has to find. */
    static Stream<String[]> statements() {
        return Stream.of(
                new String[] {"SELECT 1", "SELECT 1;\n"},
                new String[] {"SELECT a[1:n], a[:2], a[1 : n]", "SELECT a[1\\:n], a[\\:2], a[1 : n];\n"},
                new String[] {"SELECT a::text, a :: text, f(a := 1)", "SELECT a::text, a :: text, f(a := 1);\n"},
                new String[] {"SELECT a[1:b::int:c]", "SELECT a[1\\:b::int\\:c];\n"},
                new String[] {"SELECT ::x:::y", "SELECT ::x::\\:y;\n"},
                new String[] {"SELECT a[1:\"n\"], a[1:'2'], a[1:{", "SELECT a[1\\:\"n\"], a[1\\:'2'], a[1\\:{;\n"},
                new String[] {"SELECT a[1:é]", "SELECT a[1\\:é];\n"},
                new String[] {
                    "SELECT ':n', \":n\", $$:n$$, E'\\':n', b -- :n\n /* :n */, '12:30'::time",
                    "SELECT ':n', \":n\", $$:n$$, E'\\':n', b -- :n\n /* :n */, '12:30'::time;\n"
                },
                new String[] {
                    "CREATE RULE r AS ON DELETE TO t DO ALSO (NOTIFY a; NOTIFY b)",
                    "CREATE RULE r AS ON DELETE TO t DO ALSO (NOTIFY a; NOTIFY b);\n"
                },
                new String[] {
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a[1:n]; END",
                    "SELECT $limbeck$CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT a[1:n]; END$limbeck$"
                            + " \\gexec\n"
                },
                new String[] {
                    "CREATE FUNCTION begin() RETURNS text LANGUAGE sql AS '$limbeck$'",
                    "SELECT $limbeck2$CREATE FUNCTION begin() RETURNS text LANGUAGE sql AS '$limbeck$'$limbeck2$ \\gexec\n"
                },
                new String[] {"CREATE VIEW v AS SELECT 1 AS \"begin\"", "CREATE VIEW v AS SELECT 1 AS \"begin\";\n"},
                new String[] {"BEGIN", "BEGIN;\n"},
                new String[] {
                    "COPY t (a, b)\n FROM stdin;\n1\t:n\r\n\\\\.\n\\.\n",
                    "COPY t (a, b)\n FROM stdin;\n1\t:n\r\n\\\\.\n\\.\n"
                },
                new String[] {"COPY t FROM stdin;\n\\.\n", "COPY t FROM stdin;\n\\.\n"});
    }

    @ParameterizedTest
    @MethodSource("statements")
    void a_statement_is_written_so_that_psql_sends_it_on_as_it_was(String sql, String expected) {
        assertThat(written(sql)).isEqualTo(expected);
    }

    @Test
    void what_a_backslash_is_in_a_string_is_known_from_what_stands_before() {
        assertThat(written("SET standard_conforming_strings = off; SELECT '\\':n', a[1:n]"))
                .isEqualTo("SET standard_conforming_strings = off;\nSELECT '\\':n', a[1\\:n];\n");
    }

    private static String written(String sql) {
        return Statements.of(new SectionText("a.sql", 1, sql)).stream()
                .map(PsqlText::of)
                .collect(Collectors.joining());
    }
}
