package dev.limbeck.database;

import dev.limbeck.problem.Place;
import java.util.List;

/**
 * A setting of PostgreSQL that holds while a revision runs.
 *
 * @param value as {@code set_config} takes it
 * @param places where the file of the revision says so; none where it is said elsewhere, and known to be right
 */
public record Setting(String name, String value, List<Place> places) {
    public Setting {
        places = List.copyOf(places);
    }
}
