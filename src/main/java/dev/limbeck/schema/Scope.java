package dev.limbeck.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What of two schemas counts when they are compared. Never does what says on which server they are, rather than what they
 * hold: the settings of the database, the versions of extensions.
 *
 * @param aspects what counts that does not by itself
 * @param ignored the objects that do not
 */
public record Scope(Set<Aspect> aspects, List<NamePattern> ignored) {
    private static final String DEFAULT_PRIVILEGES = "default privileges";

    public Scope {
        EnumSet<Aspect> sorted = EnumSet.noneOf(Aspect.class);
        sorted.addAll(aspects);
        aspects = Collections.unmodifiableSet(sorted);
        ignored = List.copyOf(ignored);
    }

    boolean counts(Element element) {
        return !element.kind().equals("database")
                && (!element.kind().equals(DEFAULT_PRIVILEGES) || aspects.contains(Aspect.PRIVILEGES))
                && ignored.stream().noneMatch(pattern -> pattern.matches(element.object()));
    }

    boolean counts(Element element, String property) {
        return switch (property) {
            case "owner" -> aspects.contains(Aspect.OWNERS);
            case "privileges" -> aspects.contains(Aspect.PRIVILEGES);
            case "position" -> false;
            case "version" -> !element.kind().equals("extension");
            default -> true;
        };
    }
}
