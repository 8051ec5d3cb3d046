package dev.limbeck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.commons.io.FileUtils;

/**
 * What the launcher has java do once, so that it can keep the classes of every command: a history and a run, of a project that
 * is made for it and a database that is none, and behind them whatever else one would load. Nothing is printed.
 */
final class Rehearsal {
    /** The rooms, and the driver. */
    private static final List<String> LOADED = List.of("dev/limbeck/", "org/postgresql/");

    private static final String CLASS = ".class";

    /** From a hundred on, files are read in another way. */
    private static final int REVISIONS = 120;

    private Rehearsal() {}

    /** Takes the jar. */
    public static void main(String[] args) throws IOException {
        DriverLogging.configure();
        Path project = Files.createTempDirectory("limbeck-rehearsal");
        try (PretendedServer server = PretendedServer.start()) {
            write(project, server.url());
            OutputStream nobody = OutputStream.nullOutputStream();
            run(project, nobody, nobody, "history");
            run(project, nobody, nobody, "upgrade", "head");
        } finally {
            FileUtils.deleteQuietly(project.toFile());
        }
        load(Path.of(args[0]));
    }

    /** Never the project of whoever builds: a run would be one on his database. */
    static void write(Path project, String url) throws IOException {
        Files.writeString(project.resolve("alembic.yaml"), "url: " + url + "\n");
        Path versions = Files.createDirectory(project.resolve("versions"));
        for (int number = 0; number < REVISIONS; number++) {
            Files.writeString(versions.resolve("r%03d.sql".formatted(number)), """
                    -- revision: r%03d
                    -- downRevision: %s
                    -- message: rehearse
                    -- createDate: 2026-01-01T00:00:00Z

                    -- +upgrade
                    CREATE TABLE t%d (id bigint PRIMARY KEY);

                    -- +downgrade
                    DROP TABLE t%d;
                    """.formatted(
                            number, number == 0 ? "null" : "r%03d".formatted(number - 1), number, number));
        }
    }

    static int run(Path project, OutputStream out, OutputStream err, String... command) {
        Surroundings surroundings =
                new Surroundings(project, Map.of(), Clock.systemUTC(), () -> 0L, () -> 0, new StandardInput());
        return Main.run(command, surroundings, out, err);
    }

    private static void load(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && LOADED.stream().anyMatch(name::startsWith))
                    .map(name -> name.substring(0, name.length() - CLASS.length()))
                    .forEach(name -> load(name.replace('/', '.')));
        }
    }

    /** Some classes of the driver go with libraries that are not here. */
    private static void load(String name) {
        try {
            Class.forName(name, false, Rehearsal.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            System.getLogger(Rehearsal.class.getName()).log(System.Logger.Level.DEBUG, name, elsewhere);
        }
    }
}
