package dev.limbeck.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema as it should be.
 *
 * @param source where it is written down; null where it is not
 * @param ignored globs for the names of objects that do not count when schemas are compared
 */
public record Modelled(@Nullable ModelSource source, List<String> ignored) {
    /** Of a project that says nothing of it. */
    public static final Modelled NONE = new Modelled(null, List.of());

    public Modelled {
        ignored = List.copyOf(ignored);
    }
}
