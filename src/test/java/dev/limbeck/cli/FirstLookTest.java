package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs of projects whose server lets everybody wait. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FirstLookTest {
    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.createDirectory(folder.resolve("versions"));
        write("a", "-- revision: a\n");
    }

    @Test
    void what_is_wrong_with_the_files_is_said_without_waiting_for_the_server() throws IOException {
        write("b", "-- revision: b\n-- downRevision: none\n");
        assertThat(upgrade()).startsWith("error: Revision b").contains("none");
    }

    @Test
    void several_heads_are_named_without_waiting_for_the_server() throws IOException {
        write("b", "-- revision: b\n");
        assertThat(upgrade()).startsWith("error: Multiple head revisions are present: a, b\n");
    }

    private void write(String name, String header) throws IOException {
        Files.writeString(folder.resolve("versions/" + name + ".sql"), header + "\n-- +upgrade\n");
    }

    /** Whoever connects is let in by the system, and never answered. */
    private String upgrade() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "postgresql://nobody@localhost:%d/none".formatted(silent.getLocalPort());
            return new LimbeckProcess(folder, Map.of("DATABASE_URL", url))
                    .run(List.of("upgrade", "head"))
                    .err();
        }
    }
}
