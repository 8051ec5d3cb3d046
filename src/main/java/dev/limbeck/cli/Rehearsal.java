package dev.limbeck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What the launcher has java do once, so that it can keep the classes of every command: a history, a run on
 * a database that is not there, and behind them whatever else one would load. Nothing is printed.
 */
final class Rehearsal {
    /** The rooms, and the driver. */
    private static final List<String> LOADED = List.of("dev/limbeck/", "org/postgresql/");

    private static final String CLASS = ".class";

    private Rehearsal() {}

    /** Takes the jar, and the folder of a project. */
    public static void main(String[] args) throws IOException {
        DriverLogging.configure();
        Path project = Path.of(args[1]);
        try (PretendedServer server = PretendedServer.start()) {
            run(project, server, "history");
            run(project, server, "upgrade", "head");
        }
        load(Path.of(args[0]));
    }

    private static void run(Path project, PretendedServer server, String... command) {
        Surroundings surroundings = new Surroundings(
                project,
                Map.of("DATABASE_URL", server.url()),
                Clock.systemUTC(),
                () -> 0L,
                () -> 0,
                new StandardInput());
        Main.run(command, surroundings, OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
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
