package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.HeadChange;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.problem.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowStatementsTest {
    private static final RevisionStep STEP = new RevisionStep(
            Direction.UPGRADE,
            new Revision(new RevisionId("aaaa"), List.of(), List.of(), List.of(), "", "", Origin.of("versions/a.sql")),
            HeadChange.NONE);
    private static final RunStatement STATEMENT =
            new RunStatement(STEP, 1, 1, Place.of("versions/a.sql", 7), "CREATE INDEX by_name ON package (name)");

    @Test
    void only_what_took_ten_seconds_is_said_with_its_place() {
        List<String> said = new ArrayList<>();
        SlowStatements slow = new SlowStatements(said::add, Place::toString);

        slow.finished(STATEMENT, Duration.ofMillis(9_999));
        slow.finished(STATEMENT, Duration.ofMillis(12_340));
        slow.finished(STATEMENT, Duration.ofSeconds(245));
        slow.finished(STATEMENT, Duration.ofMinutes(64));

        assertThat(said)
                .containsExactly(
                        "versions/a.sql:7 took 12.3 s: CREATE INDEX by_name ON package (name)",
                        "versions/a.sql:7 took 4 min 5 s: CREATE INDEX by_name ON package (name)",
                        "versions/a.sql:7 took 1 h 4 min: CREATE INDEX by_name ON package (name)");
    }
}
