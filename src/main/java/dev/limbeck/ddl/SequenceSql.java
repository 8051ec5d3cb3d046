package dev.limbeck.ddl;

import java.util.Map;

/** How a sequence counts, as SQL: its properties as an object of the catalog has them, without its type. */
final class SequenceSql {

    private SequenceSql() {}

    static String counting(Map<String, String> sequence) {
        return withoutBounds(sequence) + " MINVALUE " + sequence.get("minimum") + " MAXVALUE "
                + sequence.get("maximum");
    }

    /** The bounds are those of the type, then. */
    static String withoutBounds(Map<String, String> sequence) {
        return "START WITH " + sequence.get("start")
                + " INCREMENT BY " + sequence.get("increment")
                + " CACHE " + sequence.get("cache")
                + (sequence.containsKey("cycle") ? " CYCLE" : " NO CYCLE");
    }
}
