package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Processes that upgrade one database at once. Every revision adds a row to a table that nothing is taken from; a lock
 * on that table is the gate at which the first of them stands until all have begun.
 */
@OnPostgres
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RaceIT {
    private static final List<String> IDS = List.of("aaaa", "bbbb", "cccc", "dddd", "eeee");
    private static final String OURS =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'limbeck %'";
    private static final String AT_THE_GATE = OURS + " AND wait_event_type = 'Lock'";

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void prepare(TestDatabase given) throws IOException, SQLException {
        database = given;
        given.execute("CREATE TABLE applied (place serial, revision text)");
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.createDirectory(folder.resolve("versions"));
        String parent = "";
        for (String id : IDS) {
            Files.writeString(
                    folder.resolve("versions/" + id + ".sql"),
                    "-- revision: %s\n%s\n-- +upgrade\nINSERT INTO applied (revision) VALUES ('%s');\n"
                            .formatted(id, parent, id));
            parent = "-- downRevision: " + id + "\n";
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 50})
    void of_processes_started_at_once_one_works_and_the_others_find_nothing_to_do(int count) throws Exception {
        List<LimbeckJvm> processes = new ArrayList<>();
        try (Connection gate = closedGate()) {
            for (int each = 0; each < count; each++) {
                processes.add(upgrade());
            }
            await(OURS, count + 1);
            gate.rollback();
        }
        List<String> printed = new ArrayList<>();
        for (LimbeckJvm process : processes) {
            Outcome outcome = process.end();
            assertThat(outcome.exit()).as(outcome.err()).isZero();
            printed.add(outcome.out());
        }
        assertThat(applied()).isEqualTo(IDS);
        printed.removeIf(String::isEmpty);
        assertThat(printed).containsExactly("""
                Running upgrade  -> aaaa
                Running upgrade aaaa -> bbbb
                Running upgrade bbbb -> cccc
                Running upgrade cccc -> dddd
                Running upgrade dddd -> eeee
                """);
    }

    @Test
    void the_lock_of_a_killed_process_is_free_at_once_and_nothing_is_applied_twice() throws Exception {
        LimbeckJvm killed;
        LimbeckJvm next;
        try (Connection gate = closedGate()) {
            killed = upgrade();
            await(AT_THE_GATE, 1);
            killed.kill();
            next = upgrade();
            while (next.errors().isEmpty()) {
                pass();
            }
            gate.rollback();
        }
        Outcome outcome = next.end();
        assertThat(outcome.err())
                .startsWith("Waiting for the last statement of a run that has ended: limbeck upgrade head by ")
                .contains(" pid " + killed.pid() + ", since ")
                .hasLineCount(1);
        assertThat(outcome.exit()).isZero();
        assertThat(applied()).isEqualTo(IDS);
    }

    private LimbeckJvm upgrade() throws IOException, InterruptedException {
        return LimbeckJvm.start(folder, Map.of("DATABASE_URL", database.url()), "upgrade", "head");
    }

    private Connection closedGate() throws SQLException {
        Connection gate = database.connect();
        gate.setAutoCommit(false);
        try (Statement statement = gate.createStatement()) {
            statement.execute("LOCK TABLE applied");
        }
        return gate;
    }

    /** Or more: who stands at the gate for long has one more session that looks out for who holds it. */
    private void await(String query, int atLeast) throws SQLException {
        while (Integer.parseInt(database.query(query).get(0).get(0)) < atLeast) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as("timeout while waiting for %d: %s", atLeast, query)
                    .isFalse();
            pass();
        }
    }

    private List<String> applied() throws SQLException {
        return database.query("SELECT revision FROM applied ORDER BY place").stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static void pass() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
