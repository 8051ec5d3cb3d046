package dev.limbeck.config;

import java.util.List;
import java.util.Map;

/** The programs that a project has run around its runs. */
public record Hooks(Map<HookMoment, List<Hook>> byMoment) {
    /** None. */
    public static final Hooks NONE = new Hooks(Map.of());

    public Hooks {
        byMoment = Map.copyOf(byMoment);
    }

    /** Returns those of a moment, in the order in which they are run. */
    public List<Hook> at(HookMoment moment) {
        return byMoment.getOrDefault(moment, List.of());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byMoment.isEmpty();
    }
}
