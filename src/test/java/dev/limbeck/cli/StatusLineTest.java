package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final StatusLine status = new StatusLine(terminal);
    private final PrintStream out = new PrintStream(status.above(terminal), true, UTF_8);

    @Test
    void what_is_printed_takes_the_place_of_the_status() {
        status.show("one");
        status.show("two");
        out.print("a line\n");
        out.print("and another\n");
        status.show("three");
        status.erase();
        status.erase();

        assertThat(terminal.toString(UTF_8))
                .isEqualTo("one" + ERASE + "two" + ERASE + "a line\nand another\nthree" + ERASE);
    }

    @Test
    void half_a_line_is_not_followed_by_the_status() {
        out.print("half");
        status.show("status");
        out.print(" a line\n");

        assertThat(terminal.toString(UTF_8)).isEqualTo("half a line\n");
    }
}
