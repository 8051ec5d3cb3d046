package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** The server refuses a statement of the model. */
public final class NotBuilt extends Problem {
    NotBuilt(Place place, SQLException cause) {
        super(
                Exit.FAILED,
                "The model cannot be built on a scratch database:\n" + ServerMessage.of(cause),
                List.of(place),
                "The project's own database was not touched. Correct the model; what it needs of the server, such as a role"
                        + " or an extension, has to be where `scratch` in alembic.yaml leads.");
        initCause(cause);
    }
}
