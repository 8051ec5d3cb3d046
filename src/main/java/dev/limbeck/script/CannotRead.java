package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file or folder cannot be read. */
public final class CannotRead extends Problem {
    CannotRead(Path file, IOException cause) {
        super(
                Exit.FAILED,
                "Cannot read this: " + reason(cause),
                List.of(Place.of(file.toString())),
                cause instanceof CharacterCodingException
                        ? "Save the file as UTF-8."
                        : "See that it is there and that you may read it.");
        initCause(cause);
    }

    static String reason(IOException cause) {
        if (cause instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        return String.valueOf(cause.getMessage());
    }
}
