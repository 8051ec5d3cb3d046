package dev.limbeck.config;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code alembic.ini}, read as Python's ConfigParser reads it. */
final class IniFile implements AlembicFile {
    private static final String DEFAULT = "DEFAULT";
    private static final String SECTION = "alembic";
    private static final Pattern HEADER = Pattern.compile("\\[(.+)].*");
    private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)");

    private final Path file;
    private final Map<String, Map<String, Raw>> sections = new HashMap<>();

    private Map<String, Raw> section = Map.of();
    private @Nullable Raw open;
    private int indent;

    /** A value as it is written, its lines so far. */
    private record Raw(StringBuilder text, Place place) {}

    private IniFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a text.
     *
     * @param file the absolute path that errors name
     * @throws BadValue if a line belongs nowhere, or a key is given twice
     */
    static IniFile of(Path file, String text) {
        IniFile ini = new IniFile(file);
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            ini.take(line, new Place(file.toString(), number, 0, Secrets.mask(line)));
        }
        return ini;
    }

    @Override
    public Optional<Setting> setting(String key) {
        return Optional.ofNullable(raw(key))
                .map(raw -> new Setting(key, List.of(raw.text().toString().strip()), false, raw.place()))
                .map(new Percents(this::variable)::in);
    }

    private @Nullable String variable(String name) {
        Raw raw = raw(name.toLowerCase(Locale.ROOT));
        if (raw != null) {
            return raw.text().toString().strip();
        }
        return name.equals("here") ? String.valueOf(file.getParent()) : null;
    }

    private @Nullable Raw raw(String key) {
        Raw own = sections.getOrDefault(SECTION, Map.of()).get(key);
        return own == null ? sections.getOrDefault(DEFAULT, Map.of()).get(key) : own;
    }

    private void take(String line, Place place) {
        String text = line.strip();
        if (text.startsWith("#") || text.startsWith(";")) {
            return;
        }
        int start = line.indexOf(text);
        if (open != null && (text.isEmpty() || start > indent)) {
            open.text().append('\n').append(text);
        } else if (!text.isEmpty()) {
            indent = start;
            begin(text, place);
        }
    }

    private void begin(String text, Place place) {
        Matcher header = HEADER.matcher(text);
        Matcher option = OPTION.matcher(text);
        open = null;
        if (header.matches()) {
            section = sections.computeIfAbsent(header.group(1), name -> new HashMap<>());
        } else if (sections.isEmpty() || !option.matches()) {
            throw new BadValue(
                    "This line belongs to no key of a section",
                    List.of(place),
                    "Write `key = value` below a `[section]`.");
        } else {
            open = new Raw(new StringBuilder(option.group(2)), place);
            if (section.put(option.group(1).toLowerCase(Locale.ROOT), open) != null) {
                throw new BadValue(
                        "Key '" + option.group(1) + "' is given twice", List.of(place), "Keep one of the two.");
            }
        }
    }
}
