package dev.limbeck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** One command in a process of its own, which says a line after each statement and can be ended behind any of them. */
final class KilledRun {
    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private KilledRun(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static KilledRun start(Path project, String url, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = Launcher.process(project, arguments).redirectErrorStream(true);
        builder.environment().put("DATABASE_URL", url);
        return new KilledRun(builder.start());
    }

    /** Lets it go on for some lines, and some milliseconds more; false where it has come to its end before. */
    boolean reaches(Random random) throws IOException {
        return reaches(random.nextInt(14), random.nextInt(25_000));
    }

    /** Lets it go on for so many lines, and microseconds; false where it has come to its end before. */
    boolean reaches(int number, long micros) throws IOException {
        for (int left = number; left > 0; left--) {
            String line = output.readLine();
            if (line == null) {
                return false;
            }
            lines.add(line);
        }
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
        return process.isAlive();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Its exit status, when it has come to its end by itself. */
    int exit() throws InterruptedException {
        output.lines().forEach(lines::add);
        return process.waitFor();
    }

    /** What it has said. */
    String said() {
        return String.join("\n", lines);
    }

    /**
     * Writes a project of so many revisions, every other of them outside of a transaction.
     *
     * @param version of the server: what it does not know yet is left out
     */
    static void writeProject(Path folder, int revisions, int version) throws IOException {
        Files.createDirectories(folder.resolve("versions"));
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        for (int number = 1; number <= revisions; number++) {
            String name = "r%02d".formatted(number);
            String parent = number == 1 ? "" : "-- downRevision: r%02d%n".formatted(number - 1);
            String body = SINCE.matcher(number % 2 == 0 ? UNBOUND : BOUND)
                    .replaceAll(line -> Integer.parseInt(line.group(1)) <= version ? "$0" : "");
            Files.writeString(
                    folder.resolve("versions").resolve(name + ".sql"),
                    ("-- revision: NAME\n" + parent + body).replace("NAME", name));
        }
    }

    private static final Pattern SINCE = Pattern.compile("(?m)^.* -- since (\\d+)$");

    private static final String BOUND = """
            -- +upgrade
            CREATE TABLE NAME (id int PRIMARY KEY, v text);
            INSERT INTO done VALUES ('NAME a');
            INSERT INTO NAME SELECT g, md5(g::text) FROM generate_series(1, 500) g;
            COPY done FROM stdin;
            NAME b
            \\.
            """;

    private static final String UNBOUND = """
            -- transaction: false
            -- +upgrade
            CREATE SCHEMA NAME;
            SET search_path = NAME, public;
            CREATE TABLE big (id int, v text);
            INSERT INTO big SELECT g, md5(g::text) FROM generate_series(1, 10000) g;
            INSERT INTO done VALUES ('NAME a');
            CREATE INDEX CONCURRENTLY first ON big (v);
            COPY done FROM stdin;
            NAME b
            \\.
            BEGIN;
            INSERT INTO done VALUES ('NAME c');
            CREATE UNIQUE INDEX second ON big (id);
            INSERT INTO done VALUES ('NAME d');
            COMMIT;
            DO $$ BEGIN INSERT INTO done VALUES ('NAME doubt'); COMMIT; END $$; -- since 11
            DO $$ BEGIN INSERT INTO done VALUES ('NAME e'); END $$;
            CREATE INDEX CONCURRENTLY ON big (v, id);
            INSERT INTO done VALUES ('NAME f');
            DROP INDEX CONCURRENTLY first;
            INSERT INTO done VALUES ('NAME g');
            REINDEX INDEX CONCURRENTLY second; -- since 12
            VACUUM big;
            """;
}
