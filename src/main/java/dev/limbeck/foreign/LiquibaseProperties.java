package dev.limbeck.foreign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is put in the place of <code>${name}</code>, as far as it is known by now; what was said first holds. */
final class LiquibaseProperties {
    private final Map<String, String> everywhere;
    private final Map<SourceFile, Map<String, String>> byFile = new HashMap<>();

    /** Those that were given hold before all others. */
    LiquibaseProperties(Terms given) {
        everywhere = new HashMap<>(given.placeholders());
    }

    /** Takes one that holds from here on, in one file alone if it says so. */
    void put(String name, LiquibaseSettings settings, String value, SourceFile file) {
        String filled = filled(value, file);
        if (settings.isOff("global")) {
            byFile.computeIfAbsent(file, any -> new HashMap<>()).putIfAbsent(name, filled);
        } else {
            everywhere.putIfAbsent(name, filled);
        }
    }

    /** Returns those that hold in a file. */
    Terms in(SourceFile file) {
        Map<String, String> values = new HashMap<>(byFile.getOrDefault(file, Map.of()));
        values.putAll(everywhere);
        return new Terms(values);
    }

    String filled(String text, SourceFile file) {
        return Placeholders.IN_BRACES.filled(text, in(file));
    }

    /** Returns the script with their values in it, and names those in it. */
    Script filled(Script script, SourceFile file, List<Remark> remarks) {
        remarks.addAll(Placeholders.IN_BRACES.remarks(script, in(file)));
        return Placeholders.IN_BRACES.filled(script, in(file));
    }

    /** Returns the settings with their values in them. */
    LiquibaseSettings filled(LiquibaseSettings settings, SourceFile file) {
        Map<String, String> values = new HashMap<>(settings.values());
        values.replaceAll((name, value) -> filled(value, file));
        return new LiquibaseSettings(values);
    }
}
