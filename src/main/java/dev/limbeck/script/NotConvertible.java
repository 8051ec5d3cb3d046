package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision says something that the other language has no words for. */
public final class NotConvertible extends Problem {
    private static final String KEPT = "Nothing was changed. ";

    private NotConvertible(String message, Place place, String remedy) {
        super(Exit.FAILED, message, List.of(place), KEPT + remedy);
    }

    /** What Python would have to execute to know it. */
    static NotConvertible computed(Place place) {
        return new NotConvertible(
                "Only Python knows which SQL this runs",
                place,
                "Python is read, never executed: what can be converted runs `op.execute(\"…\")` with texts as they stand, and"
                        + " nothing else. Have Alembic write the SQL: `alembic upgrade PARENT:REVISION --sql`.");
    }

    static NotConvertible parameter(String name, Place place) {
        return new NotConvertible(
                "To Alembic, :" + name + " in this text is a parameter",
                place,
                "Write \\:" + name + " where a colon is meant.");
    }

    static NotConvertible mixed(Place place) {
        return new NotConvertible(
                "Some of it runs in a transaction and some does not",
                place,
                "In SQL a revision runs as a whole in a transaction, or not: split it in two.");
    }

    static NotConvertible marker(Place place) {
        return new NotConvertible(
                "A line of this text would begin a section",
                place,
                "Change the comment that begins with `-- +`, and convert it again.");
    }

    /**
     * A key of a header.
     *
     * @param key as it is written
     */
    static NotConvertible key(String key, Place place) {
        return new NotConvertible(
                "A revision in Python has no `" + key + "`",
                place,
                "Leave it in SQL, or take the line out if it is not needed.");
    }

    static NotConvertible section(String name, Place place) {
        return new NotConvertible(
                "A revision in Python has no section `" + name + "`",
                place,
                "Leave it in SQL, or take the section out if it is not needed.");
    }

    /** A statement that Alembic would not send as it stands. */
    public static NotConvertible statement(String what, Place place) {
        return new NotConvertible(what, place, "Leave the revision in SQL, or write the statement in another way.");
    }
}
