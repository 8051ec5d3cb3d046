package dev.limbeck.cli;

import dev.limbeck.config.ConfigFile;
import dev.limbeck.problem.Place;
import dev.limbeck.render.VerdictFormat;
import dev.limbeck.workspace.FirstLook;
import dev.limbeck.workspace.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program, with the options that every command takes. */
@Command(
        name = "limbeck",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        description = "Shows the revision graph of a PostgreSQL database, mends it, and moves a database along it.")
final class Limbeck implements Runnable {
    private final Surroundings surroundings;
    private final StatusLine status;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description =
                    "The configuration: alembic.yaml, or the alembic.ini or pyproject.toml of a project of Alembic;"
                            + " otherwise alembic.yaml here or in the nearest folder above.")
    private @Nullable Path config;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Run as if started in this folder.")
    private @Nullable Path directory;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print no result: notes, errors and the exit status alone tell.")
    private boolean quiet;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an error arose.")
    private boolean stacktrace;

    Limbeck(Surroundings surroundings, StatusLine status) {
        this.surroundings = surroundings;
        this.status = status;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** What the last line of the terminal shows while a command works. */
    StatusLine status() {
        return status;
    }

    /**
     * Returns what shows on the last line of the terminal how far a command has come; in a pipe, and where it is to be quiet, it
     * shows nothing. How wide the terminal is it asks once, since that takes a program.
     */
    Consumer<String> progress() {
        int columns = quiet ? 0 : surroundings.columns().getAsInt();
        return line -> {
            if (columns > 0) {
                status.show(Cells.cut(line.replaceAll("\\p{Cntrl}+", " "), columns - 1));
            }
        };
    }

    /** The folder that paths on the command line start from. */
    Path directory() {
        if (directory == null) {
            return surroundings.directory();
        }
        Path named = surroundings.directory().resolve(directory);
        if (!Files.isDirectory(named)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + directory);
        }
        return named;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean wantsStackTrace() {
        return stacktrace;
    }

    /** A path as the user, where he stands, would write it. */
    String shown(Path file) {
        Path from = surroundings.directory().toAbsolutePath().normalize();
        return file.isAbsolute() && file.startsWith(from) && !file.equals(from)
                ? from.relativize(file).toString()
                : file.toString();
    }

    /** A place as the user, where he stands, would write it. */
    String shown(Place place) {
        return new Place(shown(Path.of(place.file())), place.line(), place.column(), "").toString();
    }

    /** The configuration that a new project gets. */
    Path newConfig() {
        return directory().resolve(config == null ? Path.of(ConfigFile.NAME) : config);
    }

    /** The configuration of the project. */
    Path configFile() {
        return config == null ? ConfigFile.find(directory()) : directory().resolve(config);
    }

    /** The folder that paths are relative to in what is printed of a project. */
    Path root(VerdictFormat.Paths paths, Path project) {
        Path user = surroundings.directory().toAbsolutePath().normalize();
        return switch (paths) {
            case USER -> user;
            case PROJECT -> project;
            case REPOSITORY ->
                Stream.iterate(project, each -> each != null, Path::getParent)
                        .filter(each -> Files.exists(each.resolve(".git")))
                        .findFirst()
                        .orElse(user);
        };
    }

    Project openProject() {
        return Project.open(configFile(), surroundings.environment());
    }

    /** Opens the project, and has its database looked at while its files are read. */
    Project openProject(FirstLook look) {
        return Project.open(configFile(), surroundings.environment(), look);
    }
}
