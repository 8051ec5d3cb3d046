package dev.limbeck.script;

import dev.limbeck.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What a new revision requires.
 *
 * @param postgres versions of the server; empty for any
 * @param extensions names
 * @param confirmations texts that somebody has to say yes to
 */
public record Requirement(String postgres, List<String> extensions, List<String> confirmations) {
    public Requirement {
        extensions = List.copyOf(extensions);
        confirmations = List.copyOf(confirmations);
    }

    /** Returns it as lines of a header; none where nothing is required. */
    public List<String> lines() {
        List<String> entries = new ArrayList<>();
        if (!postgres.isEmpty()) {
            entries.add("postgres: " + YamlWriter.value(postgres));
        }
        add(entries, "extensions", extensions);
        add(entries, "confirm", confirmations);
        return entries.isEmpty() ? List.of() : List.of("requires: {" + String.join(", ", entries) + "}");
    }

    private static void add(List<String> entries, String key, List<String> values) {
        if (!values.isEmpty()) {
            entries.add(YamlWriter.entry(key, values));
        }
    }
}
