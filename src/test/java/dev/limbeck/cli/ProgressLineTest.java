package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.problem.Place;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final RevisionStep STEP = new RevisionStep(
            Direction.UPGRADE,
            new Revision(new RevisionId("aaaa"), List.of(), List.of(), List.of(), "", "", Origin.of("a.sql")),
            HeadChange.NONE);
    private static final RunStatement FIRST = new RunStatement(STEP, 1, 2, Place.of("a.sql", 3), "ALTER TABLE t");
    private static final RunStatement SECOND = new RunStatement(STEP, 2, 2, Place.of("a.sql", 4), "CREATE INDEX i");

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private Duration time = Duration.ZERO;
    private final ProgressLine line = new ProgressLine(new StatusLine(terminal), () -> 80, () -> time.toNanos());

    @Test
    void nothing_is_shown_where_nothing_runs() {
        assertThat(shown()).isEmpty();
        line.starting(STEP);
        line.finished(STEP, Duration.ZERO);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whom_a_statement_waits_for_is_shown_as_long_as_it_is_told() {
        line.starting(STEP);
        line.starting(FIRST);
        time = Duration.ofSeconds(2);
        line.blocked(FIRST, time, List.of(new Blocker(42, "ada", "psql", "active", "", Duration.ofSeconds(9))));

        assertThat(shown())
                .isEqualTo("[1/0] aaaa [1/2] 0:02 | waits for pid 42 (ada, psql, active, 0:09) | ALTER TABLE t");
        time = Duration.ofSeconds(7);
        assertThat(shown()).isEqualTo("[1/0] aaaa [1/2] 0:07 | ALTER TABLE t");
    }

    @Test
    void what_is_told_too_late_is_not_shown() {
        ServerProgress progress = new ServerProgress("CREATE INDEX", "", 1, 2, "blocks");
        line.starting(STEP);
        line.starting(FIRST);
        line.starting(SECOND);
        line.progressed(FIRST, Duration.ZERO, progress);
        assertThat(shown()).isEqualTo("[1/0] aaaa [2/2] 0:00 | CREATE INDEX i");
        line.progressed(SECOND, Duration.ZERO, progress);
        assertThat(shown()).isEqualTo("[1/0] aaaa [2/2] 0:00 | CREATE INDEX 50 % | CREATE INDEX i");
    }

    /** What the terminal has got since it was asked last. */
    private String shown() {
        line.draw(100);
        String all = terminal.toString(UTF_8).replace("\r\u001b[K", "");
        terminal.reset();
        return all;
    }
}
