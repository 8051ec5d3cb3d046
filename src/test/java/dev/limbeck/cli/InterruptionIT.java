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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to end, as by Ctrl-C. */
@OnPostgres
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InterruptionIT {
    private static final int TERMINATED = 143;
    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE relation = 'busy'::regclass AND NOT granted";

    private TestDatabase given;
    private Path folder;

    @BeforeEach
    void write(TestDatabase database, @TempDir Path root) throws IOException, SQLException {
        given = database;
        folder = root;
        given.execute("CREATE TABLE busy (id int)");
        Files.writeString(root.resolve("alembic.yaml"), """
                url: ${DATABASE_URL}
                hooks: {onFailure: [sh, -c, "cat >failure.json"]}
                """);
        Files.createDirectory(root.resolve("versions"));
        Files.writeString(root.resolve("versions/a.sql"), """
                -- revision: aaaa
                -- +upgrade
                CREATE TABLE made ();
                ALTER TABLE busy ADD COLUMN more int;
                """);
    }

    @Test
    void its_statement_is_given_up_on_the_server_and_it_still_tells_how_it_ended() throws Exception {
        Outcome ended;
        try (Connection holder = given.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("SELECT * FROM busy");
            LimbeckJvm run = LimbeckJvm.start(
                    folder, Map.of("DATABASE_URL", given.url()), "upgrade", "head", "--format", "json", "--events");
            awaitWaiter();
            run.interrupt();
            ended = run.end();

            assertThat(given.query(WAITING)).containsExactly(List.of("0"));
        }
        assertThat(ended.exit()).isEqualTo(TERMINATED);
        assertThat(ended.err())
                .contains("error: Upgrade aaaa failed:\nERROR: canceling statement due to user request")
                .contains("Nothing was changed. The database is at <base>.");
        assertThat(ended.out().lines()).last().asString().startsWith("{\"event\":\"runFailed\"");
        assertThat(folder.resolve("failure.json")).content().startsWith("{\"event\":\"runFailed\"");
        assertThat(given.query("SELECT to_regclass('made')")).containsExactly(List.of("null"));
    }

    private void awaitWaiter() throws SQLException {
        List<List<String>> none = List.of(List.of("0"));
        while (given.query(WAITING).equals(none)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
