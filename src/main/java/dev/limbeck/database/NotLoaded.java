package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** The server refuses a statement of a seed. */
public final class NotLoaded extends Problem {
    NotLoaded(List<Place> places, SQLException cause) {
        super(
                Exit.FAILED,
                "The seed cannot be loaded on a scratch database:\n" + ServerMessage.of(cause),
                places,
                "Correct the statement, or say behind which revision it fits: --seed REV=FILE. Without REV it is loaded"
                        + " before the first revision that is verified.");
        initCause(cause);
    }
}
