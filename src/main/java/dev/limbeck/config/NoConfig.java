package dev.limbeck.config;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** There is no configuration that could be read. */
public final class NoConfig extends Problem {
    private NoConfig(String message, Path place, String remedy) {
        super(Exit.USAGE, message, List.of(Place.of(place.toString())), remedy);
    }

    static NoConfig above(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new NoConfig(
                "There is no " + ConfigFile.NAME + " here or in any folder above",
                absolute,
                AlembicConfig.near(absolute)
                        .map(file -> "This is a project of Alembic: add `-c " + absolute.relativize(file) + "`.")
                        .orElse(REMEDY));
    }

    private static final String REMEDY =
            "Change to the project's folder, name one with -d DIR or -c FILE, or begin one with `limbeck init`.";

    static NoConfig unreadable(Path file, IOException cause) {
        boolean isNotUtf8 = cause instanceof CharacterCodingException;
        NoConfig problem = new NoConfig(
                "Cannot read the configuration: " + (isNotUtf8 ? "it is not UTF-8" : reason(cause)),
                file,
                isNotUtf8 ? "Save the file as UTF-8." : "Name a file with -c FILE that is there and readable.");
        problem.initCause(cause);
        return problem;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        return cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
    }
}
