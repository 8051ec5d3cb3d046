package dev.limbeck.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A time in which a public project's main branch stood broken.
 *
 * @param name the project, and the commit it began with
 * @param did what the project did about it, as far as it gave revisions other parents
 * @param late the revisions that came last
 * @param revisions all there were, in the order of their files
 */
record Episode(String name, List<String> did, Set<String> late, List<Line> revisions) {
    private static final Path FILE = Path.of("src/test/resources/episodes/episodes.txt");
    private static final Pattern ARROW = Pattern.compile(" <- ");

    /** A revision with its parents. */
    record Line(String id, List<String> parents) {
        static Line parse(String text) {
            String[] parts = ARROW.split(text, 2);
            return new Line(parts[0], parts.length == 1 ? List.of() : words(parts[1]));
        }

        String sql() {
            return "-- revision: \"" + id + "\"\n-- downRevision: [" + quoted()
                    + "]\n-- +upgrade\nSELECT 1;\n-- +downgrade\n";
        }

        String python() {
            String value = parents.isEmpty()
                    ? "None"
                    : parents.size() == 1 ? "'" + parents.get(0) + "'" : "(" + quoted() + ")";
            return "\"\"\"add\n\nRevises: " + String.join(", ", parents) + "\n\"\"\"\nrevision = '" + id
                    + "'\ndown_revision = " + value + "\n\n\ndef upgrade():\n    pass\n";
        }

        private String quoted() {
            return parents.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(", "));
        }
    }

    static List<Episode> all() throws IOException {
        String text = Files.readString(FILE);
        return Stream.of(text.substring(text.indexOf("\n= ") + 3).split("\n= "))
                .map(Episode::parse)
                .toList();
    }

    private static Episode parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        List<String> did = new ArrayList<>();
        Set<String> late = new LinkedHashSet<>();
        List<Line> revisions = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("did: ")) {
                continue;
            }
            if (line.startsWith("re-parented: ")) {
                did.add(rest.replace(" <- ", " behind "));
            } else if (line.startsWith("late:")) {
                late.addAll(words(rest));
            } else {
                revisions.add(Line.parse(line));
            }
        }
        return new Episode(lines.get(0), did, late, revisions);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isBlank() && !word.equals("late:"))
                .toList();
    }

    /** What came last, and what lies above it. */
    Set<String> ours() {
        Set<String> ours = new LinkedHashSet<>(late);
        int before;
        do {
            before = ours.size();
            revisions.stream()
                    .filter(each -> each.parents().stream().anyMatch(ours::contains))
                    .forEach(each -> ours.add(each.id()));
        } while (ours.size() > before);
        return ours;
    }

    @Override
    public String toString() {
        return name;
    }
}
