package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;

/** A file or folder cannot be read. */
public final class CannotRead extends Problem {
    private CannotRead(String reason, Place place, String remedy) {
        super(Exit.FAILED, "Cannot read this: " + reason, List.of(place), remedy);
    }

    /** Says why. */
    public static CannotRead of(Path file, IOException cause) {
        CannotRead problem = new CannotRead(
                reason(cause), Place.of(file.toString()), "See that it is there and that you may read it.");
        problem.initCause(cause);
        return problem;
    }

    static CannotRead notUtf8(Place place) {
        return new CannotRead("it is not UTF-8", place, "Save the file as UTF-8.");
    }

    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(cause.getMessage());
    }
}
