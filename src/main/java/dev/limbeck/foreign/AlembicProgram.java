package dev.limbeck.foreign;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The program to ask for what revisions run.
 *
 * @param words its name and what comes before Alembic's command; none where no program is to be run
 * @param demand whether it has to be there
 * @param environment all variables that it has
 * @param watcher is told what it is asked, before it is
 */
public record AlembicProgram(
        List<String> words, Demand demand, Map<String, String> environment, Consumer<String> watcher) {
    /** None. */
    public static final AlembicProgram NONE = new AlembicProgram(List.of(), Demand.IF_THERE, Map.of(), question -> {});

    /** Whether it has to be there. */
    public enum Demand {
        /** Where it is not, it is done without. */
        IF_THERE,
        /** Somebody has named it. */
        NAMED
    }

    public AlembicProgram {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
