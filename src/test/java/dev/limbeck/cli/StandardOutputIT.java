package dev.limbeck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a result that standard output does not take, as whole processes. */
@OnPostgres
class StandardOutputIT {
    private static final Path FULL = Path.of("/dev/full");
    private static final String LOST = """
            error: Cannot write to standard output: No space left on device
              The command went on to its end without it. Make room where its output goes, or send it elsewhere; where a run \
            has led, `limbeck current` says.
            """;

    private ProcessBuilder limbeck;

    /** Two revisions: the second follows the first. */
    @BeforeEach
    void write(@TempDir Path folder, TestDatabase database) throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: " + database.url() + "\n");
        Path versions = Files.createDirectory(folder.resolve("versions"));
        Files.writeString(versions.resolve("a.sql"), "-- revision: a\n-- +upgrade\nCREATE TABLE a ();\n");
        Files.writeString(
                versions.resolve("b.sql"), "-- revision: b\n-- downRevision: a\n-- +upgrade\nCREATE TABLE b ();\n");
        limbeck = new ProcessBuilder().directory(folder.toFile());
        limbeck.environment().put("LC_ALL", "C");
    }

    static boolean hasFullDisk() {
        return Files.exists(FULL);
    }

    @ParameterizedTest
    @EnabledIf("hasFullDisk")
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "upgrade --help",
                "history",
                "history --graph",
                "heads --format json",
                "graph",
                "upgrade head --dry-run"
            })
    void a_result_that_a_full_disk_does_not_take_is_a_failure(String arguments) throws Exception {
        Process process = start(arguments, ProcessBuilder.Redirect.to(FULL.toFile()));
        assertThat(errors(process)).isEqualTo(LOST);
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    @EnabledIf("hasFullDisk")
    void a_run_whose_lines_a_full_disk_does_not_take_goes_on_to_its_end_and_fails_then(TestDatabase database)
            throws Exception {
        Process process = start("upgrade head", ProcessBuilder.Redirect.to(FULL.toFile()));
        assertThat(errors(process)).isEqualTo(LOST);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(database.query("SELECT version_num FROM alembic_version")).containsExactly(List.of("b"));
    }

    @Test
    @EnabledIf("hasFullDisk")
    void a_failure_of_the_command_itself_keeps_its_own_exit_status() throws Exception {
        Process process = start("show nobody", ProcessBuilder.Redirect.to(FULL.toFile()));
        assertThat(errors(process)).startsWith("error: No revision or branch label 'nobody'\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    @Test
    void a_reader_that_leaves_is_no_failure() throws Exception {
        Process process = start("history", ProcessBuilder.Redirect.PIPE);
        process.getInputStream().close();
        assertThat(errors(process)).isEmpty();
        assertThat(process.waitFor()).isZero();
    }

    private Process start(String arguments, ProcessBuilder.Redirect output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments.split(" ", -1)));
        return limbeck.command(command).redirectOutput(output).start();
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
}
