package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/** A file cannot be written. What was there is unchanged. */
public final class CannotWrite extends Problem {
    CannotWrite(Path file, IOException cause) {
        super(
                Exit.FAILED,
                "Cannot write this: "
                        + (cause instanceof FileAlreadyExistsException
                                ? "it is already there"
                                : CannotRead.reason(cause)),
                List.of(Place.of(file.toString())),
                "See that you may write to its folder and that the file is not there yet; nothing was changed.");
        initCause(cause);
    }
}
