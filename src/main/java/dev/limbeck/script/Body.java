package dev.limbeck.script;

import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a revision file holds below its header: the sections that are run. Read only when they are. */
public final class Body {
    static final String UPGRADE = "upgrade";
    static final String DOWNGRADE = "downgrade";
    static final String VERIFY = "verify";
    static final List<String> NAMES = List.of(UPGRADE, DOWNGRADE, VERIFY);

    private static final Pattern MARKER = Pattern.compile("--\\s*\\+\\s*(\\w+)\\s*");
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:--.*)?");

    private final String file;
    private final Map<String, Section> sections;

    private Body(String file, Map<String, Section> sections) {
        this.file = file;
        this.sections = sections;
    }

    /**
     * Reads the sections of a file.
     *
     * @throws CannotRead if it cannot be read, or is not UTF-8
     * @throws UnsupportedKey if its header asks of the run what cannot be given
     * @throws BadSection if a marker is misspelt or comes twice, or SQL stands before the first
     */
    public static Body read(Path file) {
        Header.read(file).checkSupported();
        try {
            return parse(file, Files.readString(file));
        } catch (IOException failed) {
            throw new CannotRead(file, failed);
        }
    }

    private static Body parse(Path file, String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        List<String> lines = List.of(text.split("(?<=\\n)"));
        String name = "";
        int first = 1;
        StringBuilder section = new StringBuilder();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            Optional<String> opened = marker(line, Place.of(file.toString(), index + 1));
            if (opened.isPresent()) {
                close(sections, name, new Section(file.toString(), first, section.toString()));
                name = checked(opened.get(), sections, new Place(file.toString(), index + 1, 0, line.stripTrailing()));
                first = index + 2;
                section.setLength(0);
            } else if (name.isEmpty() && !NOTHING.matcher(line.strip()).matches()) {
                throw BadSection.beforeFirst(new Place(file.toString(), index + 1, 0, line.stripTrailing()));
            } else {
                section.append(line);
            }
        }
        close(sections, name, new Section(file.toString(), first, section.toString()));
        return new Body(file.toString(), sections);
    }

    private static Optional<String> marker(String line, Place place) {
        Matcher matcher = MARKER.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        if (!NAMES.contains(name) && BadSection.looksLikeOne(name)) {
            throw BadSection.misspelt(name, new Place(place.file(), place.line(), 0, line.stripTrailing()));
        }
        return NAMES.contains(name) ? Optional.of(name) : Optional.empty();
    }

    private static String checked(String name, Map<String, Section> sections, Place place) {
        if (sections.containsKey(name)) {
            throw BadSection.twice(name, place);
        }
        return name;
    }

    private static void close(Map<String, Section> sections, String name, Section section) {
        if (!name.isEmpty()) {
            sections.put(name, section);
        }
    }

    /**
     * The SQL that applies the revision; blank where there is nothing to do.
     *
     * @throws NoUpgrade if the file has no such section
     */
    public Section upgrade() {
        return section(UPGRADE).orElseThrow(() -> new NoUpgrade(file));
    }

    /**
     * The SQL that undoes the revision; blank where there is nothing to undo.
     *
     * @throws NoDowngrade if the file has no such section: the revision cannot be undone
     */
    public Section downgrade() {
        return section(DOWNGRADE).orElseThrow(() -> new NoDowngrade(file));
    }

    private Optional<Section> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }
}
