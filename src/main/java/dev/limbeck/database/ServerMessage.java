package dev.limbeck.database;

import dev.limbeck.problem.Secrets;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** What the server said of a failure. */
final class ServerMessage {

    private ServerMessage() {}

    /** The message as psql shows it, with detail, hint and context where there are any. */
    static String of(SQLException failure) {
        ServerErrorMessage message = from(failure);
        if (message == null) {
            return Secrets.mask(String.valueOf(failure.getMessage()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(message.getSeverity() + ": " + message.getMessage());
        add(lines, "DETAIL: ", message.getDetail());
        add(lines, "HINT: ", message.getHint());
        add(lines, "CONTEXT: ", message.getWhere());
        return Secrets.mask(String.join("\n", lines));
    }

    /** A notice or warning as psql shows it: {@code NOTICE: table "t" does not exist, skipping}. */
    static String of(SQLWarning notice) {
        ServerErrorMessage message =
                notice instanceof PSQLWarning fromServer ? fromServer.getServerErrorMessage() : null;
        return message == null
                ? String.valueOf(notice.getMessage())
                : message.getSeverity() + ": " + message.getMessage();
    }

    /** The character of the statement that the server points at, from 1; 0 where it points at none. */
    static int position(SQLException failure) {
        ServerErrorMessage message = from(failure);
        return message == null ? 0 : message.getPosition();
    }

    private static @Nullable ServerErrorMessage from(SQLException failure) {
        return failure instanceof PSQLException fromServer ? fromServer.getServerErrorMessage() : null;
    }

    private static void add(List<String> lines, String label, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(label + text);
        }
    }
}
