package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says that does not get its locks. */
@OnPostgres
class LocksIT {
    @TempDir
    private Path directory;

    private LimbeckProcess limbeck;

    @BeforeEach
    void aRevisionThatNeedsALock(TestDatabase given) throws IOException, SQLException {
        given.execute("CREATE TABLE held ()");
        directory = directory.toRealPath();
        Files.createDirectory(directory.resolve("versions"));
        Files.writeString(directory.resolve("versions/a.sql"), """
                -- revision: aaaa
                -- lockTimeout: 1min

                -- +upgrade
                ALTER TABLE held ADD x int;
                -- +downgrade
                """);
        config("");
        limbeck = new LimbeckProcess(directory, Map.of("DATABASE_URL", given.url()));
    }

    @Test
    void others_are_named_once_and_every_attempt_is_told(TestDatabase given) throws SQLException {
        try (Connection holder = given.connect();
                Statement statement = holder.createStatement()) {
            String who = hold(statement);
            Outcome outcome = upgrade("--statement-lock-timeout", "1s", "--lock-retries", "1");
            assertThat(outcome.out()).isEqualTo("Running upgrade  -> aaaa\n");
            assertThat(outcome.err().replaceAll("\\d+\\.\\d+ s\\.", "TIME.").replaceAll(", \\d+ s\\)", ", AGE)"))
                    .isEqualTo("""
                            Waiting for locks at versions/a.sql:5, held by %1$s
                            It did not get its locks: attempt 2 of 2 in TIME.
                            error: Upgrade aaaa failed:
                            ERROR: canceling statement due to lock timeout
                            It waited for
                              %1$s
                              at versions/a.sql:5:1
                                ALTER TABLE held ADD x int;
                                ^
                              Nothing was changed. The database is at <base>. See to it that the sessions that hold the locks end, or give it more time (lockTimeout) or attempts (lockRetries), and run the command again.
                            """.formatted(who));
            assertThat(outcome.exit()).isEqualTo(1);
        }
    }

    @Test
    void the_revision_goes_before_the_project(TestDatabase given) throws SQLException, IOException {
        config("lockTimeout: 10ms\nlockRetries: 0\nstatementTimeout: 1500ms\n");
        try (Connection holder = given.connect();
                Statement statement = holder.createStatement()) {
            hold(statement);
            assertThat(upgrade().err()).contains("ERROR: canceling statement due to statement timeout");
        }
    }

    @Test
    void the_project_holds_where_the_revision_says_nothing(TestDatabase given) throws SQLException, IOException {
        Path file = directory.resolve("versions/a.sql");
        Files.writeString(file, Files.readString(file).replace("-- lockTimeout: 1min\n", ""));
        config("lockTimeout: 10ms\nlockRetries: 0\n");
        try (Connection holder = given.connect();
                Statement statement = holder.createStatement()) {
            hold(statement);
            assertThat(upgrade().err()).contains("ERROR: canceling statement due to lock timeout");
        }
    }

    private void config(String more) throws IOException {
        Files.writeString(directory.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n" + more);
    }

    private Outcome upgrade(String... options) {
        return limbeck.run(Stream.concat(List.of("upgrade", "head").stream(), List.of(options).stream())
                .toList());
    }

    /** Locks the table, and returns how the session is called. */
    private static String hold(Statement statement) throws SQLException {
        statement.execute("SET application_name = 'the holder'; BEGIN; LOCK TABLE held");
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid(), current_user")) {
            row.next();
            return "pid " + row.getInt(1) + " (" + row.getString(2)
                    + ", the holder, idle in transaction, AGE): SELECT pg_backend_pid(), current_user";
        }
    }
}
