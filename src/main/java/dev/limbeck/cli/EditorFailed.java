package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The editor could not be started, or says that it failed. */
final class EditorFailed extends Problem {
    /** What a shell ends with where it finds no such program. */
    private static final int NOT_FOUND = 127;

    private EditorFailed(String message) {
        super(
                Exit.FAILED,
                message,
                List.of(),
                "The file is as the editor left it. VISUAL, or else EDITOR, names the editor.");
    }

    static EditorFailed withStatus(String editor, int status) {
        return new EditorFailed(
                status == NOT_FOUND
                        ? "The editor '" + editor + "' was not found"
                        : "The editor '" + editor + "' ended with status " + status);
    }

    static EditorFailed toStart(String editor, Exception cause) {
        return caused("The editor '" + editor + "' cannot be started: it takes a shell, sh", cause);
    }

    static EditorFailed toEnd(String editor, Exception cause) {
        return caused("The editor '" + editor + "' was not waited for", cause);
    }

    private static EditorFailed caused(String message, Exception cause) {
        EditorFailed failed = new EditorFailed(message);
        failed.initCause(cause);
        return failed;
    }
}
