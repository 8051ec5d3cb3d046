package dev.limbeck.cli;

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
import dev.limbeck.plan.StampStep;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Place;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunningStepTest {
    private static final RevisionId ID = new RevisionId("588d7cfb9a41");
    private static final HeadChange CHANGE = new HeadChange(List.of(), List.of(ID));
    private static final RevisionStep STEP = new RevisionStep(
            Direction.UPGRADE, new Revision(ID, List.of(), List.of(), List.of(), "", "", Origin.of("a.sql")), CHANGE);

    @Test
    void a_step_without_a_statement_is_shown_with_its_time() {
        assertThat(line(STEP, null, List.of(), null, 80)).isEqualTo("[3/20] 588d7cfb9a41 1:02:05");
        assertThat(line(new StampStep(CHANGE), null, List.of(), null, 80)).isEqualTo("[3/20] stamp 1:02:05");
    }

    @Test
    void a_statement_is_cut_at_the_width_of_the_terminal() {
        assertThat(line(STEP, "CREATE INDEX\tby_name ON package (name)", List.of(), null, 80))
                .isEqualTo("[3/20] 588d7cfb9a41 [2/5] 1:02:05 | CREATE INDEX by_name ON package (name)");
        assertThat(line(STEP, "CREATE INDEX by_name ON package (name)", List.of(), null, 50))
                .isEqualTo("[3/20] 588d7cfb9a41 [2/5] 1:02:05 | CREATE INDEX …")
                .hasSize(50);
        assertThat(line(STEP, "COMMENT ON TABLE t IS '漢字漢字'", List.of(), null, 61))
                .isEqualTo("[3/20] 588d7cfb9a41 [2/5] 1:02:05 | COMMENT ON TABLE t IS '…");
    }

    @Test
    void what_the_server_says_of_it_comes_before_the_statement() {
        ServerProgress known =
                new ServerProgress("CREATE INDEX", "building index: scanning table", 455, 1000, "blocks");
        ServerProgress unknown = new ServerProgress("COPY FROM", "", 4096, 0, "bytes");

        assertThat(line(STEP, "CREATE INDEX i ON t (a)", List.of(), known, 100))
                .isEqualTo(
                        "[3/20] 588d7cfb9a41 [2/5] 1:02:05 | building index: scanning table 45 % | CREATE INDEX i ON t (a)");
        assertThat(line(STEP, "COPY t FROM stdin", List.of(), unknown, 100))
                .isEqualTo("[3/20] 588d7cfb9a41 [2/5] 1:02:05 | COPY FROM 4096 bytes | COPY t FROM stdin");
    }

    @Test
    void whom_it_waits_for_comes_before_the_statement() {
        List<Blocker> blockers = List.of(
                new Blocker(4242, "ada", "psql", "idle in transaction", "SELECT 1", Duration.ofSeconds(65)),
                new Blocker(17, "bob", "", "active", "", Duration.ofSeconds(5)));

        assertThat(line(STEP, "ALTER TABLE t", blockers, null, 200))
                .isEqualTo("[3/20] 588d7cfb9a41 [2/5] 1:02:05 | waits for pid 4242 (ada, psql, idle in transaction,"
                        + " 1:05), pid 17 (bob, active, 0:05) | ALTER TABLE t");
    }

    private static String line(
            Step step, @Nullable String text, List<Blocker> blockers, @Nullable ServerProgress progress, int columns) {
        RunStatement statement =
                text == null ? null : new RunStatement(STEP, 2, 5, Place.of("/p/versions/a.sql", 7), text);
        return new RunningStep(step, 3, 20, statement, blockers, progress).line(Duration.ofSeconds(3725), columns);
    }
}
