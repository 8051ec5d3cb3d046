package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is in nothing that a command leaves, however it was given. */
@OnPostgres
class PasswordsIT {
    private static final String PASSWORD = "geheim";
    private static final Pattern HOST_AND_PORT = Pattern.compile("//([^/]+)/");
    private static final String FAILING =
            "-- revision: aaaa\n-- +upgrade\nCREATE ROLE r PASSWORD '" + PASSWORD + "' NOWHERE;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: postgresql://nobody:geheim@HOST/nowhere",
                "url: postgresql://nobody@HOST/nowhere?password=geheim",
                "url: jdbc:postgresql://HOST/nowhere?user=nobody&password=geheim",
                "{url: 'postgresql://nobody@HOST/nowhere', password: geheim}",
                "url: postgresql://nobody@HOST/nowhere",
            })
    void a_password_that_does_not_help_is_not_shown(String config, @TempDir Path folder, TestDatabase database)
            throws IOException {
        project(folder, config.replace("HOST", hostAndPort(database)));

        assertThat(everythingOf(folder, "current")).contains("nowhere").doesNotContain(PASSWORD);
        assertThat(everythingOf(folder, "upgrade", "head", "--format", "json")).doesNotContain(PASSWORD);
    }

    @Test
    void a_password_in_a_statement_that_fails_is_not_shown(@TempDir Path folder, TestDatabase database)
            throws IOException {
        project(folder, "url: " + database.url());

        assertThat(everythingOf(folder, "upgrade", "head"))
                .contains("CREATE ROLE r PASSWORD *** NOWHERE;")
                .contains("org.postgresql.util.PSQLException")
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_password_below_the_word_that_announces_it_is_not_shown(@TempDir Path folder, TestDatabase database)
            throws IOException {
        project(folder, "url: " + database.url());
        Files.writeString(folder.resolve("versions/a.sql"), FAILING.replace("PASSWORD '", "PASSWORD -- mine\n  '"));

        assertThat(everythingOf(folder, "upgrade", "head"))
                .contains("versions/a.sql:4:")
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_password_is_not_in_the_list_of_processes_and_not_in_the_log_of_the_driver(
            @TempDir Path folder, TestDatabase database) throws IOException, InterruptedException {
        project(folder, "url: " + database.url() + "&password=" + PASSWORD);
        Files.writeString(folder.resolve("versions/a.sql"), "-- revision: aaaa\n-- +upgrade\n");
        Files.writeString(
                folder.resolve("log.properties"),
                "handlers=java.util.logging.ConsoleHandler\njava.util.logging.ConsoleHandler.level=ALL\n.level=ALL\n");
        Map<String, String> logsAll =
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.util.logging.config.file=log.properties", "PGPASSWORD", PASSWORD);

        LimbeckJvm running = LimbeckJvm.start(folder, logsAll, "upgrade", "head");
        String listed = ProcessHandle.of(running.pid())
                .flatMap(process -> process.info().commandLine())
                .orElseThrow();
        Outcome outcome = running.end();

        assertThat(listed).endsWith("upgrade head").doesNotContain(PASSWORD);
        assertThat(outcome.err()).contains("FINE").doesNotContain(PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://postgres@HOST/postgres?sslmode=verify-ca&sslrootcert=/no/such/root.crt",
                "jdbc:postgresql://HOST/postgres?user=postgres&sslmode=verify-ca&sslrootcert=/no/such/root.crt",
            })
    void what_is_said_of_tls_reaches_the_driver(String url, @TempDir Path folder, TestDatabase database)
            throws IOException {
        project(folder, "url: " + url.replace("HOST", hostAndPort(database)));

        assertThat(everythingOf(folder, "current")).containsPattern("/no/such/root.crt|does not support SSL");
    }

    private static void project(Path folder, String config) throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), config + "\n");
        Files.writeString(Files.createDirectory(folder.resolve("versions")).resolve("a.sql"), FAILING);
    }

    private static String hostAndPort(TestDatabase database) {
        Matcher place = HOST_AND_PORT.matcher(database.url());
        assertThat(place.find()).isTrue();
        return place.group(1);
    }

    /** Output, errors and the trace of a command that fails. */
    private static String everythingOf(Path folder, String... words) {
        List<String> command =
                Stream.concat(Stream.of("--stacktrace"), Stream.of(words)).toList();
        Outcome outcome = new LimbeckProcess(folder, Map.of("PGPASSWORD", PASSWORD)).run(command);
        assertThat(outcome.exit()).isEqualTo(1);
        return outcome.out() + outcome.err();
    }
}
