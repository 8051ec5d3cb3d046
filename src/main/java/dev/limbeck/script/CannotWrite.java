package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file cannot be written. What was there is unchanged. */
public final class CannotWrite extends Problem {
    CannotWrite(Path file, IOException cause) {
        super(
                Exit.FAILED,
                "Cannot write this: " + (isThere(cause) ? "it is already there" : CannotRead.reason(cause)),
                List.of(Place.of(file.toString())),
                isThere(cause)
                        ? "Nothing was changed. Move it away, if it may be replaced."
                        : "Nothing was changed. See that you may write to its folder.");
        initCause(cause);
    }

    private CannotWrite(CannotWrite refused, List<Path> left) {
        super(
                Exit.FAILED,
                refused.getMessage(),
                Stream.concat(refused.places().stream(), left.stream().map(file -> Place.of(file.toString())))
                        .toList(),
                """
                What was done before it could not be undone: the files named below the first are there.
                Take them away; but give one whose name ends in ~ the name that it had.""");
        initCause(refused);
    }

    /** Says that files are there which should be gone again. */
    CannotWrite leaving(List<Path> left) {
        return new CannotWrite(this, left);
    }

    private static boolean isThere(IOException cause) {
        return cause instanceof FileAlreadyExistsException;
    }
}
