package dev.limbeck.scratch;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/** A file or directory of the embedded PostgreSQL that cannot be read or written. */
final class DirectoryUnusable extends Problem {
    DirectoryUnusable(Path path, IOException cause) {
        super(
                Exit.FAILED,
                "the embedded PostgreSQL cannot use " + path + ": " + reason(cause),
                List.of(Place.of(path.toString())),
                "Give yourself the right to read and write it, or put the URL of a PostgreSQL server in the place of `embedded`.");
        initCause(cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file where a directory is needed";
        }
        boolean explained = cause instanceof FileSystemException failure && failure.getReason() != null;
        return explained ? String.valueOf(((FileSystemException) cause).getReason()) : cause.toString();
    }
}
