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
        add(lines, "QUERY: ", inner(message));
        add(lines, "CONTEXT: ", message.getWhere());
        return Secrets.mask(String.join("\n", lines));
    }

    /** The line of the query within a function that the server points at, and the caret under it. */
    private static @Nullable String inner(ServerErrorMessage message) {
        String query = message.getInternalQuery();
        if (query == null || message.getInternalPosition() <= 0) {
            return null;
        }
        int codePoints = Math.min(message.getInternalPosition() - 1, query.codePointCount(0, query.length()));
        int at = query.offsetByCodePoints(0, codePoints);
        int start = query.lastIndexOf('\n', at - 1) + 1;
        int end = query.indexOf('\n', at);
        String line = query.substring(start, end < 0 ? query.length() : end).stripTrailing();
        String before = Secrets.mask(query.substring(start, at));
        return line.replace('\t', ' ') + "\n" + " ".repeat("QUERY: ".length() + before.length()) + "^";
    }

    /** A notice or warning as psql shows it: {@code NOTICE: table "t" does not exist, skipping}. */
    static String of(SQLWarning notice) {
        ServerErrorMessage message =
                notice instanceof PSQLWarning fromServer ? fromServer.getServerErrorMessage() : null;
        return message == null
                ? String.valueOf(notice.getMessage())
                : message.getSeverity() + ": " + message.getMessage();
    }

    /** Where the server was as it failed, as it says itself; empty where it says nothing. */
    static String context(SQLException failure) {
        ServerErrorMessage message = from(failure);
        return message == null || message.getWhere() == null ? "" : message.getWhere();
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
