package dev.limbeck.git;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.errors.MissingObjectException;

/** The repository cannot be read, or lacks what is asked of it, or its configuration cannot be written. */
public final class GitUnreadable extends Problem {
    private GitUnreadable(String message, Path top, String remedy, Exception cause) {
        super(Exit.FAILED, message, List.of(Place.of(top.toString())), remedy);
        initCause(cause);
    }

    static GitUnreadable of(Path top, Exception cause) {
        if (cause instanceof MissingObjectException missing) {
            return new GitUnreadable(
                    "Git's repository here lacks " + missing.getObjectId().name(),
                    top,
                    "In a partial clone, `git fetch --refetch --no-filter` brings what was left out; in a whole one,"
                            + " `git fsck` tells what is broken.",
                    missing);
        }
        return new GitUnreadable(
                "Git's repository here cannot be read: " + reason(cause),
                top,
                "See what `git status` says here. Without git, name both ends: `limbeck rebase REV --onto REV`.",
                cause);
    }

    static GitUnreadable unwritable(Path config, IOException cause) {
        return new GitUnreadable(
                "Git's configuration cannot be written: " + reason(cause),
                config,
                "See that you may write to its folder, and that no other program is just writing it.",
                cause);
    }

    private static String reason(Exception cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof IOException ? message : cause.getClass().getSimpleName() + ": " + message;
    }
}
