package dev.limbeck.database;

import dev.limbeck.problem.Place;
import dev.limbeck.sql.Statement;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a file the cause of a server's error lies. */
final class ErrorPlace {
    private static final Pattern COPY_LINE =
            Pattern.compile("(?m)^COPY .+?, line (\\d+)(?:, column .+?: \"(.*)\")?", Pattern.DOTALL);

    private ErrorPlace() {}

    /** The line of a COPY's data, as the server's context names it; else the position that it points at. */
    static Place of(Statement statement, SQLException failure) {
        Matcher line = COPY_LINE.matcher(ServerMessage.context(failure));
        if (statement.kind() == Statement.Kind.COPY_DATA && line.find()) {
            String field = line.group(2) == null ? "" : line.group(2);
            return statement.placeOfData(Integer.parseInt(line.group(1)), field);
        }
        return statement.placeAt(ServerMessage.position(failure));
    }
}
