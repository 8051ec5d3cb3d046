package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final String HEADER = "-- revision: b\n-- message: x\n";

    @TempDir
    Path folder;

    @Test
    void a_section_begins_below_its_marker_and_ends_above_the_next() throws IOException {
        Body body = read(HEADER + """

                -- why
                -- +upgrade
                -- +1 for this
                CREATE TABLE a (id int);

                -- +downgrade
                DROP TABLE a;
                -- +verify

                """);
        assertThat(body.upgrade()).isEqualTo(section(6, "-- +1 for this\nCREATE TABLE a (id int);\n\n"));
        assertThat(body.downgrade()).isEqualTo(section(10, "DROP TABLE a;\n"));
    }

    @Test
    void sections_may_come_in_any_order_and_right_below_the_header() throws IOException {
        Body body = read(HEADER + "-- +downgrade\nDROP TABLE a;\n-- +upgrade\nCREATE TABLE a ();");
        assertThat(body.upgrade()).isEqualTo(section(6, "CREATE TABLE a ();"));
        assertThat(body.downgrade()).isEqualTo(section(4, "DROP TABLE a;\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction: false", "'transaction': false", "\"trans\\x61ction\": false"})
    void a_header_that_says_how_it_is_run_is_heard_however_it_is_written(String line) throws IOException {
        Body body = read(HEADER + "-- " + line + "\n-- +upgrade\n");
        assertThat(body.isTransactional()).isFalse();
        assertThat(body.asksForTransaction()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-- createDate: 2026-01-01\n"})
    void a_header_that_does_not_say_so_is_run_in_a_transaction_and_demands_nothing(String line) throws IOException {
        Body body = read(HEADER + line + "-- +upgrade\n");
        assertThat(body.isTransactional()).isTrue();
        assertThat(body.asksForTransaction()).isFalse();
        assertThat(body.demands()).isEqualTo(Demands.NONE);
    }

    @Test
    void a_sign_that_stands_for_what_cannot_be_read_is_text_where_it_was_written() throws IOException {
        assertThat(read(HEADER + "-- +upgrade\nSELECT '\uFFFD';\n").upgrade())
                .isEqualTo(section(4, "SELECT '\uFFFD';\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< a\n>>>>>>> b\n=======\n",
                "<<<<<<<< a\n========\n>>>>>>>> b\n",
                " <<<<<<< a\n =======\n >>>>>>> b\n",
                "<<<<<<<a\n=======\n>>>>>>>b\n",
                "<<<<<<< a\n======= b\n>>>>>>> c\n",
                "Title\n=======\n"
            })
    void what_is_no_conflict_of_gits_is_text(String text) throws IOException {
        assertThat(read(HEADER + "-- +upgrade\n" + text).upgrade()).isEqualTo(section(4, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_conflict_of_gits_is_refused_with_its_line_however_lines_end(String end) {
        String text = HEADER + "-- +upgrade\n" + String.join(end, "SELECT 1;", "<<<<<<< HEAD", "=======", ">>>>>>>");
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        LeftConflict.class,
                        problem -> assertThat(problem.places())
                                .containsExactly(new Place(file().toString(), 5, 0, "<<<<<<< HEAD")));
    }

    @Test
    void an_empty_section_has_nothing_to_run() throws IOException {
        Body body = read(HEADER + "\n-- +upgrade\n-- +downgrade");
        assertThat(body.upgrade()).isEqualTo(section(5, ""));
        assertThat(body.downgrade()).isEqualTo(section(6, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-- +upgrade", "--+upgrade", "-- + upgrade", "  -- +upgrade", "\t--\t+upgrade  ", "-- +upgrade\r"
            })
    void a_marker_may_have_blanks_in_it_and_around_it(String marker) throws IOException {
        assertThat(read(HEADER + "\n" + marker + "\nSELECT 1;\n").upgrade()).isEqualTo(section(5, "SELECT 1;\n"));
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_do_no_harm() throws IOException {
        Body body = read("\uFEFF-- revision: b\r\n\r\n-- +upgrade\r\nSELECT 'a\r\nb';\r\n-- +downgrade\r\n");
        assertThat(body.upgrade()).isEqualTo(section(4, "SELECT 'a\r\nb';\r\n"));
        assertThat(body.downgrade()).isEqualTo(section(7, ""));
    }

    @Test
    void a_line_of_the_message_opens_no_section() throws IOException {
        Body body = read("-- revision: b\n-- message: |\n--   +upgrade\n--   +undo\n\n-- +upgrade\nSELECT 1;\n");
        assertThat(body.upgrade()).isEqualTo(section(7, "SELECT 1;\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- +goose StatementBegin",
                "-- + the other half",
                "-- + 5 rows",
                "SELECT '-- +upgrade'; -- +downgrade",
                "-- ++upgrade",
                "-- upgrade",
                "--- +upgrade"
            })
    void a_comment_is_no_marker_for_its_plus(String line) throws IOException {
        assertThat(read(HEADER + "\n-- +upgrade\n" + line + "\n").upgrade()).isEqualTo(section(5, line + "\n"));
    }

    private Body read(String text) throws IOException {
        return Body.read(Files.writeString(file(), text));
    }

    private Section section(int firstLine, String text) {
        return new Section(file().toString(), firstLine, text);
    }

    private Path file() {
        return folder.resolve("b.sql");
    }
}
