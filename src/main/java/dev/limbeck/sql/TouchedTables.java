package dev.limbeck.sql;

import dev.limbeck.impact.ObjectLock;
import java.util.Collection;
import java.util.List;

/** The tables that statements lock, as far as their text tells. */
public final class TouchedTables {
    /** Which tables are named hardly depends on the version. */
    private static final int ANY_VERSION = 18;

    private TouchedTables() {}

    /** Returns their names as SQL, each once, in the order in which they come up; those made in between included. */
    public static List<String> of(Collection<Statement> statements) {
        Impacts impacts = new Impacts(ANY_VERSION);
        return statements.stream()
                .flatMap(statement -> impacts.of(statement).locks().stream())
                .filter(lock -> lock.kind() == ObjectLock.Kind.TABLE)
                .map(ObjectLock::object)
                .distinct()
                .toList();
    }
}
