package dev.limbeck.problem;

import java.util.List;

/**
 * What a remedy tells the user to change in the configuration.
 *
 * @param name as the user spells it there
 * @param file the name of the file that holds it, or should
 * @param places where it stands there; none where it does not, or where nobody asks
 */
public record Key(String name, String file, List<Place> places) {
    public Key {
        places = List.copyOf(places);
    }

    /** One whose place nobody asks for. */
    public Key(String name, String file) {
        this(name, file, List.of());
    }

    /** {@code url in alembic.yaml}. */
    @Override
    public String toString() {
        return name + " in " + file;
    }
}
