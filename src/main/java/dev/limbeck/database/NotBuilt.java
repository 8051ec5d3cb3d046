package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/** The server refuses a statement of the model. */
public final class NotBuilt extends Problem {
    private static final String UNKNOWN = "42704";
    private static final Pattern NAMES_ROLES = Pattern.compile(
            "(?is)(?:GRANT|REVOKE|ALTER\\s+DEFAULT\\s+PRIVILEGES)\\b.*|(?:ALTER|CREATE)\\b.*\\b(?:OWNER\\s+TO|AUTHORIZATION)\\b.*");

    NotBuilt(Statement statement, SQLException cause) {
        super(
                Exit.FAILED,
                "The model cannot be built on a scratch database:\n" + ServerMessage.of(cause),
                List.of(ErrorPlace.of(statement, cause)),
                "The project's own database was not touched. " + remedy(statement, cause));
        initCause(cause);
    }

    private static String remedy(Statement statement, SQLException cause) {
        boolean lacksRole = UNKNOWN.equals(cause.getSQLState())
                && NAMES_ROLES.matcher(statement.text()).matches();
        return lacksRole
                ? "Owners and privileges do not count here: leave them out of the model, as"
                        + " `pg_dump --schema-only --no-owner --no-privileges` does. Or make the role where `scratch` in alembic.yaml"
                        + " leads."
                : "Correct the model; what it needs of the server, such as a role"
                        + " or an extension, has to be where `scratch` in alembic.yaml leads.";
    }
}
