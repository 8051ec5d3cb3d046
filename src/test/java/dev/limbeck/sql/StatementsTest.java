package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

    @Test
    void a_statement_knows_its_text_its_data_and_its_lines_in_the_file() {
        SectionText section = new SectionText("a.sql", 8, """

                CREATE TABLE a (id int); -- one column
                  COPY a FROM stdin;
                1
                2
                \\.
                """);

        assertThat(Statements.of(section))
                .containsExactly(
                        new Statement(
                                Statement.Kind.ORDINARY,
                                "CREATE TABLE a (id int)",
                                "",
                                new Spot(section, 1, 9, 1),
                                Backslash.ORDINARY),
                        new Statement(
                                Statement.Kind.COPY_DATA,
                                "COPY a FROM stdin",
                                "1\n2\n",
                                new Spot(section, 42, 10, 3),
                                Backslash.ORDINARY));
    }

    @Test
    void the_place_of_a_statement_shows_its_first_line_as_it_stands_in_the_file() {
        Statement second = statement("SELECT 1; SELECT\n  2; -- more\r\n", 1);

        assertThat(second.place()).isEqualTo(new Place("a.sql", 3, 11, "SELECT 1; SELECT"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 5, /**/SELECT '😀' + x",
        "1, 3, 5, /**/SELECT '😀' + x",
        "8, 3, 12, /**/SELECT '😀' + x",
        "10, 3, 14, /**/SELECT '😀' + x",
        "14, 3, 18, /**/SELECT '😀' + x",
        "15, 3, 19, /**/SELECT '😀' + x",
        "16, 4, 1, FROM 😀y",
        "21, 4, 6, FROM 😀y",
        "22, 4, 7, FROM 😀y",
        "23, 4, 8, FROM 😀y",
        "99, 4, 8, FROM 😀y",
    })
    void an_error_position_is_found_in_the_file(int position, int line, int column, String excerpt) {
        Statement statement = statement("/**/SELECT '😀' + x\nFROM 😀y", 0);

        assertThat(statement.placeAt(position)).isEqualTo(new Place("a.sql", line, column, excerpt));
    }

    @Test
    void an_excerpt_ends_before_a_carriage_return() {
        assertThat(statement("SELECT 1\r\n  + 2;\r\n", 0).placeAt(12)).isEqualTo(new Place("a.sql", 4, 2, "  + 2;"));
    }

    @Test
    void a_byte_order_mark_is_neither_a_statement_nor_a_column() {
        assertThat(statement("\uFEFFSELECT 1", 0).place()).isEqualTo(new Place("a.sql", 3, 1, "SELECT 1"));
    }

    @Test
    void a_section_of_nothing_has_no_statements() {
        assertThat(Statements.of(new SectionText("a.sql", 1, ""))).isEmpty();
    }

    @Test
    void lines_count_from_1() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SectionText("a.sql", 0, ""));
    }

    @Test
    void a_section_is_named_by_its_place_not_by_its_text() {
        assertThat(new SectionText("a.sql", 3, "SELECT 1")).hasToString("a.sql:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            SELECT 'a        | Close it with ', and write a quote within it as ''.
            SELECT "a        | Close it with ", and write a quote within it as "".
            SELECT $a$ $$    | Close it with $a$.
            SELECT /* /* */  | Close it with */, once for each /* within it, for they nest.
            COPY a FROM stdin| End the data with a line that holds \\. alone. A line such as `-- +verify` is no data, but the start of a section: write \\x2d for its first -.
            SELECT 'a\0b'    | Take it out; of bytes, write \\x00 in a value of type bytea.
            \\i a.sql        | Put the SQL of that file here.
            \\copy a from b  | Write COPY … FROM STDIN; with the data on the lines below it, and \\. on the last.
            \\set a 1        | Write the value where it is used.
            \\connect b      | Remove it: a revision runs in the database that the project's url names.
            \\.              | Remove it: no COPY … FROM STDIN; stands above it.
            SELECT 1\\; a    | Write a plain semicolon.
            \\d+ a           | Remove it, or write in SQL what it does.
            """)
    void a_refusal_fails_and_says_what_to_do(String text, String remedy) {
        Problem problem = refusal(text);

        assertThat(problem.exit()).isEqualTo(Exit.FAILED);
        assertThat(problem.remedy()).isEqualTo(remedy);
    }

    @Test
    void the_lines_with_which_pg_dump_restricts_psql_are_passed_over() {
        String text = "\\restrict aB1\nSELECT 1;\n\\unrestrict aB1\r\nSELECT 2;\n\\unrestrict aB1";
        assertThat(Statements.of(new SectionText("a.sql", 1, text)))
                .extracting(Statement::text)
                .containsExactly("SELECT 1", "SELECT 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT 1 \\restrict a", "\\restrict", "\\restrict a; SELECT 1", "\\restricted a"})
    void what_only_looks_like_one_of_them_is_refused(String text) {
        assertThat(refusal(text)).isInstanceOf(PsqlCommand.class);
    }

    @Test
    void text_beside_a_copy_is_told_where_to_go() {
        Problem problem = refusal("COPY a FROM STDIN; /* now */\n\\.\n");

        assertThat(problem.places()).containsExactly(new Place("a.sql", 3, 20, "COPY a FROM STDIN; /* now */"));
        assertThat(problem.remedy())
                .isEqualTo("Begin the data on the next line, and the next statement after the line \\. that ends it.");
    }

    @Test
    @Tag("stress")
    void fifty_megabytes_take_seconds() {
        String rows = "1234567\tone row of a table \\.\t\\N\n".repeat(1_500_000);
        String text = "COPY a FROM stdin;\n" + rows + "\\.\n" + "SELECT 'it''s', $$;$$; ".repeat(1_000_000);

        List<Statement> statements = assertTimeout(Duration.ofSeconds(20), () -> Statements.of(sectionOf(text)));

        assertThat(statements).hasSize(1_000_001);
    }

    private static Statement statement(String text, int index) {
        return Statements.of(sectionOf(text)).get(index);
    }

    private static Problem refusal(String text) {
        return catchThrowableOfType(Problem.class, () -> Statements.of(sectionOf(text)));
    }

    private static SectionText sectionOf(String text) {
        return new SectionText("a.sql", 3, text);
    }
}
