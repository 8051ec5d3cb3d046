package dev.limbeck.postgres;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * psql of the distribution, as somebody runs it who has much in his psqlrc. Where there is none a test that wants it
 * fails; {@code .ci/run} sees that there is.
 */
public final class Psql {
    private static final String PSQLRC = """
            \\set AUTOCOMMIT off
            \\set ON_ERROR_ROLLBACK on
            \\set FETCH_COUNT 1
            \\set n 7
            \\set text evil
            \\set 2 9
            """;

    private final Path folder;
    private final URI database;

    /**
     * Starts nothing yet.
     *
     * @param folder where it keeps what it prints
     * @param url the JDBC URL of a database, with a user
     */
    public Psql(Path folder, String url) {
        this.folder = folder;
        this.database = URI.create(url.substring("jdbc:".length()));
    }

    /** What it left behind. */
    public record Outcome(String out, String err, int exit) {}

    /** Runs a script to its end. */
    public Outcome run(String script, String... options) throws IOException, InterruptedException {
        Path out = folder.resolve("psql.out");
        Path err = folder.resolve("psql.err");
        int exit = started(script, options)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Outcome(Files.readString(out), Files.readString(err), exit);
    }

    /** Starts a script, and leaves it running. */
    public Process start(String script) throws IOException {
        return started(script)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("psql.out").toFile())
                .start();
    }

    private ProcessBuilder started(String script, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("script.sql"), script, StandardCharsets.UTF_8);
        Path psqlrc = Files.writeString(folder.resolve("psqlrc"), PSQLRC);
        List<String> command = new ArrayList<>(List.of("psql", "-f", file.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> parameters = Stream.of(database.getQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        builder.environment()
                .putAll(Map.of(
                        "PSQLRC",
                        psqlrc.toString(),
                        "PGHOST",
                        database.getHost(),
                        "PGPORT",
                        String.valueOf(database.getPort()),
                        "PGDATABASE",
                        database.getPath().substring(1),
                        "PGUSER",
                        parameters.getOrDefault("user", ""),
                        "PGPASSWORD",
                        parameters.getOrDefault("password", ""),
                        "PGTZ",
                        "Asia/Tokyo"));
        return builder;
    }
}
