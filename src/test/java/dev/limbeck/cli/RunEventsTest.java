package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.problem.Place;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Upgrade;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events that take a busy server to happen; the transcripts have the others. */
class RunEventsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-04T10:00:00Z"), ZoneOffset.UTC);
    private static final RevisionStep STEP = new RevisionStep(
            Direction.UPGRADE,
            new Revision(new RevisionId("aaaa"), List.of(), List.of(), List.of(), "one", "", Origin.of("a.sql")),
            HeadChange.NONE);
    private static final RunStatement STATEMENT =
            new RunStatement(STEP, 1, 2, Place.of("/p/versions/a.sql", 3), "ALTER TABLE t");
    private static final String TOLD = "\"statement\":{\"revision\":\"aaaa\",\"number\":1,\"of\":2,"
            + "\"place\":{\"file\":\"versions/a.sql\",\"line\":3,\"column\":null},\"text\":\"ALTER TABLE t\"}";

    private final List<String> lines = new ArrayList<>();
    private final RunEvents events = new RunEvents(
            new RunDocuments(new Upgrade("head", false, Resume.NEVER), Path.of("/p"), CLOCK),
            document -> lines.add(Json.of(document)));

    @Test
    void who_blocks_a_statement_is_told_with_what_they_do() {
        Blocker blocker = new Blocker(42, "ada", "psql", "active", "SELECT 1", Duration.ofSeconds(9));

        events.blocked(STATEMENT, Duration.ofMillis(1004), List.of(blocker));

        assertThat(lines)
                .containsExactly("{\"event\":\"blocked\",\"at\":\"2026-01-04T10:00:00Z\"," + TOLD
                        + ",\"sinceMs\":1004,\"blockers\":[{\"pid\":42,\"user\":\"ada\",\"application\":\"psql\","
                        + "\"state\":\"active\",\"query\":\"SELECT 1\",\"ageMs\":9000}]}");
    }

    @Test
    void how_far_a_statement_is_is_told_with_a_total_where_there_is_one() {
        events.progressed(
                STATEMENT, Duration.ofSeconds(1), new ServerProgress("VACUUM", "scanning heap", 5, 9, "blocks"));
        events.progressed(STATEMENT, Duration.ofSeconds(2), new ServerProgress("COPY FROM", "", 5, 0, "bytes"));

        String start = "{\"event\":\"progress\",\"at\":\"2026-01-04T10:00:00Z\"," + TOLD;
        assertThat(lines)
                .containsExactly(
                        start + ",\"sinceMs\":1000,\"command\":\"VACUUM\",\"phase\":\"scanning heap\","
                                + "\"done\":5,\"total\":9,\"unit\":\"blocks\"}",
                        start + ",\"sinceMs\":2000,\"command\":\"COPY FROM\",\"phase\":\"\","
                                + "\"done\":5,\"total\":null,\"unit\":\"bytes\"}");
    }

    @Test
    void a_step_that_is_tried_again_keeps_its_number() {
        events.beginning(new Plan(List.of(), List.of(STEP)));
        events.starting(STEP);
        events.retrying(STEP, 1, 10, Duration.ofMillis(230));
        events.starting(STEP);

        String step =
                "\"step\":{\"number\":1,\"of\":1,\"direction\":\"upgrade\",\"revision\":\"aaaa\",\"message\":\"one\"}";
        String started = "{\"event\":\"stepStarted\",\"at\":\"2026-01-04T10:00:00Z\"," + step + "}";
        assertThat(lines.subList(1, 4))
                .containsExactly(
                        started,
                        "{\"event\":\"retrying\",\"at\":\"2026-01-04T10:00:00Z\"," + step
                                + ",\"attempt\":1,\"attempts\":10,\"pauseMs\":230}",
                        started);
    }
}
