package dev.limbeck.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.util.PSQLException;

/**
 * What the driver does not do though the server would.
 *
 * @param words that its message holds
 * @param told in words of ours
 * @param cure what to do about it; goes on with {@code and}
 */
record DriverRefusal(String words, String told, String cure) {
    private static final List<DriverRefusal> ALL = List.of(
            new DriverRefusal(
                    "COPY commands are only supported",
                    "COPY … TO STDOUT sends rows to whoever runs it, and a run has no place for them",
                    "Leave it out, or write to a file of the server, `COPY … TO '/a/path'`,"),
            new DriverRefusal(
                    "client_encoding parameter was changed",
                    "client_encoding cannot be changed: a file is UTF-8, and is sent so",
                    "Leave the statement out, or set it to UTF8,"));

    /** Returns what the driver refused; empty where it was the server, or nothing that is known. */
    static Optional<DriverRefusal> of(SQLException failure) {
        boolean isOfServer = failure instanceof PSQLException ofServer && ofServer.getServerErrorMessage() != null;
        String message = String.valueOf(failure.getMessage());
        return ALL.stream()
                .filter(each -> !isOfServer && message.contains(each.words()))
                .findFirst();
    }
}
