package dev.limbeck.foreign;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where {@code sqitch.conf} says that things lie, for the target that it names for PostgreSQL, if it names one. */
record SqitchConf(Map<String, String> values) {
    private static final Pattern SECTION = Pattern.compile("\\[\\s*([\\w-]+)(?:\\s+\"([^\"]*)\")?\\s*]");
    private static final Pattern ENTRY = Pattern.compile("([\\w-]+)\\s*=\\s*(.*?)(?:\\s+[#;].*)?");

    /** Reads the text of one; an empty text says nothing. */
    static SqitchConf of(String text) {
        Map<String, String> values = new HashMap<>();
        String section = "";
        for (String each : text.lines().toList()) {
            Matcher opened = SECTION.matcher(each.strip());
            Matcher entry = ENTRY.matcher(each.strip());
            if (opened.matches()) {
                String name = opened.group(1).toLowerCase(Locale.ROOT);
                section = opened.group(2) == null ? name : name + "." + opened.group(2);
            } else if (entry.matches()) {
                values.put(
                        section + "." + entry.group(1).toLowerCase(Locale.ROOT),
                        entry.group(2).replaceAll("^\"(.*)\"$", "$1"));
            }
        }
        return new SqitchConf(Map.copyOf(values));
    }

    /** The engine that it is for. */
    String engine() {
        return values.getOrDefault("core.engine", "pg");
    }

    /** The file with the plan. */
    String planFile() {
        return find("plan_file", top() + "sqitch.plan");
    }

    /** What the names of scripts end with. */
    String extension() {
        return find("extension", "sql");
    }

    /** The folder of the scripts of one kind, with {@code /} behind it. */
    String folder(String kind) {
        return slashed(find(kind + "_dir", top() + kind));
    }

    /** The same of those changes that are planned again later. */
    String reworkedFolder(String kind) {
        String reworked = find("reworked_dir", "");
        return slashed(find("reworked_" + kind + "_dir", reworked.isEmpty() ? folder(kind) : slashed(reworked) + kind));
    }

    private String top() {
        return slashed(find("top_dir", ""));
    }

    private String find(String key, String otherwise) {
        String target = values.getOrDefault("engine.pg.target", values.getOrDefault("core.target", ""));
        String found = Stream.of("target." + target, "engine.pg", "core")
                .map(section -> values.getOrDefault(section + "." + key, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(otherwise);
        return found.replaceFirst("^(\\./)+", "");
    }

    private static String slashed(String folder) {
        return folder.isEmpty() || folder.equals(".") ? "" : folder.endsWith("/") ? folder : folder + "/";
    }
}
