package dev.limbeck.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    private static final Path FILE = Path.of("/b.sql");
    private static final String HEADER = "-- revision: b\n-- message: x\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n-- +upgrade\n",
                "-- +upgrade\n",
                "--+upgrade\n",
                "  -- +upgrade\n",
                "-- +upgrade",
                "-- +undo\n",
                "SELECT 1;\n",
                "\n-- a comment\n\n-- +upgrade\n",
                " -- indented\n",
                "/* block */\n",
                "- 1\n",
                "\f\n-- x\n"
            })
    void the_header_ends_where_anything_else_begins(String below) {
        assertThat(header(HEADER + below).text()).isEqualTo(HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--\n", "-- # comment\n", "--   +upgrade\n", "-- +upgrade it\n", "-- +1\n", "------\n"})
    void a_comment_that_opens_no_section_belongs_to_it(String line) {
        assertThat(header(HEADER + line + "-- more: x\n\n").text()).isEqualTo(HEADER + line + "-- more: x\n");
    }

    @Test
    void blank_lines_above_belong_to_it_so_that_lines_keep_their_numbers() {
        assertThat(header("\n \t\n" + HEADER + "\n").text()).isEqualTo("\n \t\n" + HEADER);
    }

    @Test
    void a_byte_order_mark_does_not() {
        HeaderText header = header("\uFEFF" + HEADER + "\n");
        assertThat(header.text()).isEqualTo(HEADER);
        assertThat(header.bytesUpTo(2)).isEqualTo(5);
    }

    @Test
    void carriage_returns_stay() {
        assertThat(header("-- revision: b\r\n-- message: x\r\n\r\n-- +upgrade\r\n")
                        .text())
                .isEqualTo("-- revision: b\r\n-- message: x\r\n");
    }

    @Test
    void a_file_may_be_a_header_and_no_more() {
        assertThat(header("-- revision: b").text()).isEqualTo("-- revision: b");
    }

    @Test
    void comments_below_are_kept_apart() {
        assertThat(header(HEADER + "\n-- a\n -- b\nSELECT 1;\n-- c\n").below()).isEqualTo("\n-- a\n -- b\n");
    }

    @Test
    void nothing_is_a_header_without_a_comment() {
        assertThat(header("")).extracting(HeaderText::isEmpty).isEqualTo(true);
        assertThat(header("\n\n")).extracting(HeaderText::isEmpty).isEqualTo(true);
        assertThat(header("-- +upgrade\n")).extracting(HeaderText::isEmpty).isEqualTo(true);
        assertThat(header(HEADER)).extracting(HeaderText::isEmpty).isEqualTo(false);
    }

    @Test
    void yaml_has_blanks_for_dashes_at_the_start_of_lines_alone() {
        assertThat(header("-- revision: b\n-- message: a -- b\u2028-- c\n")
                        .yaml()
                        .text())
                .isEqualTo("   revision: b\n   message: a -- b\u2028-- c\n");
    }

    /** Whatever a chunk happens to end in: a character, a marker, a line break. */
    @Test
    void it_makes_no_difference_where_a_chunk_of_the_file_ends() {
        String tail = "-- message: 😀ä€\r\n-- +upgrade\nSELECT 1;\n";
        for (int length = 2048 - tail.getBytes(UTF_8).length - 2; length <= 2050; length++) {
            String head = "-- revision: b\n" + "-- #" + "x".repeat(length - 20) + "\n";
            assertThat(header(head + tail).text()).as("%d", length).isEqualTo(head + "-- message: 😀ä€\r\n");
        }
    }

    @Test
    void a_header_of_many_chunks_is_read_whole() {
        String header = HEADER + "-- # why 😀\n".repeat(20_000);
        assertThat(header(header + "\n-- +upgrade\nSELECT 1;\n").text()).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "<-",
            value = {
                "a marker <- '-- +upgrade\n'",
                "a blank line and a marker <- '\n-- +upgrade\n'",
                "a comment <- '\n-- why\n-- +upgrade\n'",
                "nothing, the SQL follows <- ''",
            })
    void a_body_of_one_endless_line_is_not_read(String what, String between) throws IOException {
        Counting body = new Counting();
        InputStream file = new SequenceInputStream(new ByteArrayInputStream((HEADER + between).getBytes(UTF_8)), body);

        assertThat(HeaderText.read(FILE, file).text()).isEqualTo(HEADER);
        assertThat(body.read).isLessThan(10_000);
    }

    private static HeaderText header(String content) {
        return HeaderText.of(FILE, content.getBytes(UTF_8));
    }

    /** {@code x} for ever. */
    private static final class Counting extends InputStream {
        private long read;

        @Override
        public int read() {
            return count(1);
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) 'x');
            count(length);
            return length;
        }

        private int count(int more) {
            read += more;
            assertThat(read).as("bytes read of the body").isLessThan(1_000_000);
            return 'x';
        }
    }
}
