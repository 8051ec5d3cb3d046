package dev.limbeck.workspace;

import static dev.limbeck.workspace.ProjectFolder.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found out beside a merge or a rebase, and how long that may take. */
@OnPostgres
class VerdictsIT {
    private final List<String> notices = new CopyOnWriteArrayList<>();

    /** Wherever it is cut off: with no server yet, with half a state, or in the middle of a statement. */
    @ParameterizedTest
    @ValueSource(longs = {0, 50, 100, 200, 300, 400, 600, 1000})
    @Timeout(60)
    void a_proof_that_takes_long_is_given_up_and_leaves_nothing_behind(
            long patience, TestDatabase server, @TempDir Path root) throws IOException, SQLException {
        Project project = project(root, "'" + server.url() + "'", "SELECT pg_sleep(600);");

        assertThat(new Verdicts(project, List.of(), notices::add, Duration.ofMillis(patience))
                        .of(BranchPair.among(ids("b2", "c3"))))
                .isEmpty();

        assertThat(notices)
                .containsExactly("Not proven whether the order of b2 and c3 matters within " + patience / 1000 + " s."
                        + " `limbeck conflicts b2 c3` takes its time.");
        assertThat(server.query("SELECT datname FROM pg_database WHERE datname LIKE 'limbeck_scratch_%\\_"
                        + ProcessHandle.current().pid() + "\\_%'"))
                .isEmpty();
    }

    @Test
    void of_several_pairs_those_are_told_of_that_can_be_proven(TestDatabase server, @TempDir Path root)
            throws IOException {
        Project project = project(root, "'" + server.url() + "'", "CREATE TABLE two ();");
        List<BranchPair> pairs = BranchPair.among(ids("b2", "broken", "c3"));

        List<Commutation> found = new Verdicts(project, List.of(), notices::add).of(pairs);

        assertThat(found).extracting(Commutation::verdict).containsExactly(Verdict.INDEPENDENT);
        assertThat(notices)
                .containsExactly(
                        "Not proven whether the order of b2 and broken matters: On a scratch database: Upgrade broken"
                                + " failed: ERROR: division by zero (versions/broken.sql:5:1)",
                        "Not proven whether the order of broken and c3 matters: On a scratch database: Upgrade broken"
                                + " failed: ERROR: division by zero (versions/broken.sql:5:1)");
    }

    private static Project project(Path root, String scratch, String two) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, scratch);
        folder.revision("a1", "", "CREATE TABLE one (id int);", "");
        folder.revision("b2", "a1", two, "");
        folder.revision("broken", "a1", "SELECT 1/0;", "");
        folder.revision("c3", "a1", "CREATE TABLE three (id int);", "");
        return folder.open();
    }
}
