package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;

/** The database does not let us in. */
public final class CannotConnect extends Problem {
    CannotConnect(ServerUrl url, SQLException cause) {
        super(
                Exit.FAILED,
                "Cannot connect to " + url + ": " + Secrets.mask(reason(cause)),
                List.of(),
                remedy(cause, url));
        initCause(cause);
    }

    private static String reason(SQLException cause) {
        return cause.getCause() instanceof UnknownHostException unknown
                ? "there is no host " + unknown.getMessage()
                : String.valueOf(cause.getMessage());
    }

    private static String remedy(SQLException cause, ServerUrl url) {
        Key key = url.key();
        return switch (String.valueOf(cause.getSQLState())) {
            case "28P01", "28000" -> credentials(url.passwordFile());
            case "08004" -> reason(cause).contains("password") ? credentials(url.passwordFile()) : refused(key);
            case "3D000" -> "Make the database first, with `createdb` for example, or correct " + key + ".";
            case "08001", "08006" ->
                "See that the server runs, and correct host and port in " + key
                        + (Address.takesEmbedded(key) ? "; embedded in place of a URL needs no server." : ".");
            default -> refused(key);
        };
    }

    private static String refused(Key key) {
        return "See to what the server says, or correct " + key + ".";
    }

    private static String credentials(PasswordFile file) {
        return "Check user and password: they come from the URL, from the configuration, from PGUSER and PGPASSWORD, or"
                + " from ~/.pgpass."
                + (file.isOpenToOthers()
                        ? " %s is not read, as it is open to others: `chmod 600 %s`."
                                .formatted(file.path(), file.path())
                        : "");
    }
}
