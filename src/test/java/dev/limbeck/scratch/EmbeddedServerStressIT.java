package dev.limbeck.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends commands at moments that nobody has thought of. */
@Tag("stress")
class EmbeddedServerStressIT {
    private static final int ROUNDS = 40;

    @TempDir
    private Path folder;

    @Test
    void a_kill_at_any_moment_loses_nothing_that_was_committed() throws Exception {
        Random random = new Random(1);
        Path data = folder.resolve("postgres");
        for (int round = 1; round <= ROUNDS; round++) {
            ServerProcess killed = ServerProcess.start(data);
            pass(random.nextInt(900));
            killed.kill();
            try (EmbeddedServer server = EmbeddedServer.start(data, Duration.ofMinutes(1), notice -> {})) {
                assertThat(countOneMore(server.url())).isEqualTo(round);
            }
        }
    }

    /** Its status is not asked for: a virtual machine that is ended before it has begun may say anything. */
    @Test
    void a_signal_at_any_moment_leaves_no_server() throws Exception {
        List<String> signals = ServerProcess.signalsThatEnd();
        Random random = new Random(2);
        Path data = folder.resolve("postgres");
        EmbeddedServer.start(data, Duration.ofMinutes(1), notice -> {}).close();
        for (int round = 1; round <= ROUNDS; round++) {
            ServerProcess ended = ServerProcess.start(data);
            pass(random.nextInt(600));
            ended.signal(signals.get(random.nextInt(signals.size())));
            ended.exit();
            assertThat(data.resolve("postmaster.pid")).doesNotExist();
        }
    }

    private static long countOneMore(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS counted (round int); INSERT INTO counted VALUES (1)");
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM counted")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static void pass(int milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
