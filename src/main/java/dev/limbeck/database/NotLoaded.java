package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server refuses a statement of a seed. */
public final class NotLoaded extends Problem {
    NotLoaded(List<Place> places, SQLException cause) {
        this(
                "The seed cannot be loaded on a scratch database:\n" + ServerMessage.of(cause),
                places,
                "Correct the statement, or say behind which revision it fits: --seed REV=FILE. Without REV it is loaded"
                        + " before the first revision that is verified.",
                cause);
    }

    private NotLoaded(String message, List<Place> places, String remedy, @Nullable Throwable cause) {
        super(Exit.FAILED, message, places, remedy);
        initCause(cause);
    }

    /** Returns the same of a seed that is loaded where nobody chose. */
    public NotLoaded behind(String where) {
        return new NotLoaded(
                getMessage(), places(), "Correct the statement: the seed is loaded behind " + where + ".", getCause());
    }
}
