package dev.limbeck.config;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts Python's {@code %(name)s} in their places. */
record Percents(Function<String, @Nullable String> values) {
    private static final Pattern PERCENT = Pattern.compile("%(?:(?<escaped>%)|\\((?<name>[^)]+)\\)s)?");
    private static final int DEEPEST = 10;

    /**
     * Returns the setting with every {@code %(name)s} replaced, in what is put there too, and every {@code %%} a percent
     * sign.
     *
     * @throws BadValue if a name has no value, or a percent sign stands for itself
     */
    Setting in(Setting raw) {
        List<String> values =
                raw.values().stream().map(value -> in(value, raw, 0)).toList();
        return new Setting(raw.key(), values, raw.isList(), raw.place());
    }

    private String in(String text, Setting raw, int depth) {
        return PERCENT.matcher(text).replaceAll(found -> {
            String name = found.group(2);
            if (found.group(1) != null) {
                return "%";
            }
            String value = name == null || depth == DEEPEST ? null : values.apply(name);
            if (value == null) {
                throw raw.bad(
                        name == null ? "holds a single %" : "holds %(" + name + ")s, which has no value",
                        "Write %% for a percent sign, or %(here)s for the folder of the file.");
            }
            return Matcher.quoteReplacement(in(value, raw, depth + 1));
        });
    }
}
