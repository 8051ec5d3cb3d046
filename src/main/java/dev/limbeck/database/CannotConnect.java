package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.sql.SQLException;
import java.util.List;

/** The database does not let us in. */
public final class CannotConnect extends Problem {
    CannotConnect(ServerUrl url, SQLException cause) {
        super(
                Exit.FAILED,
                "Cannot connect to " + url + ": " + Secrets.mask(String.valueOf(cause.getMessage())),
                List.of(),
                remedy(String.valueOf(cause.getSQLState())));
        initCause(cause);
    }

    private static String remedy(String state) {
        return switch (state) {
            case "28P01", "28000", "08004" ->
                "Check user and password: they come from the URL, from alembic.yaml, from"
                        + " PGUSER and PGPASSWORD, or from ~/.pgpass.";
            case "3D000" -> "Make the database first, with `createdb` for example, or correct the URL in alembic.yaml.";
            case "08001", "08006" ->
                "See that the server runs and that host and port of the URL in alembic.yaml are"
                        + " right; `url: embedded` needs no server.";
            default -> "Correct the URL in alembic.yaml, or see to the server.";
        };
    }
}
