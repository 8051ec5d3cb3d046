package dev.limbeck.ddl;

import java.util.Map;

/** How a sequence counts, as SQL. */
final class SequenceSql {

    private SequenceSql() {}

    /** Returns it, as an object of the catalog has it; without its type, where that is a column's. */
    static String counting(Map<String, String> sequence) {
        return "START WITH " + sequence.get("start")
                + " INCREMENT BY " + sequence.get("increment")
                + " MINVALUE " + sequence.get("minimum")
                + " MAXVALUE " + sequence.get("maximum")
                + " CACHE " + sequence.get("cache")
                + (sequence.containsKey("cycle") ? " CYCLE" : "");
    }
}
