package dev.limbeck.foreign;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file in which a line opens what goes up, and another one what goes down.
 *
 * @param upgrade null where no line opens it
 * @param downgrade the same
 * @param upOptions what stands behind the words that open; empty where nothing does
 * @param downOptions the same
 * @param firstStray the line, from 1, of SQL above them; 0 where there is none
 */
record Halves(
        @Nullable Script upgrade, @Nullable Script downgrade, String upOptions, String downOptions, int firstStray) {

    static Halves of(SourceFile file, Pattern up, Pattern down) {
        List<String> lines = Lines.of(file.text());
        int upLine = find(lines, up);
        int downLine = find(lines, down);
        return new Halves(
                script(file, lines, upLine, downLine),
                script(file, lines, downLine, upLine),
                options(lines, upLine, up),
                options(lines, downLine, down),
                firstStray(lines, Math.min(end(lines, upLine), end(lines, downLine))));
    }

    private static int find(List<String> lines, Pattern opening) {
        for (int index = 0; index < lines.size(); index++) {
            if (opening.matcher(lines.get(index).strip()).matches()) {
                return index;
            }
        }
        return -1;
    }

    private static int end(List<String> lines, int index) {
        return index < 0 ? lines.size() : index;
    }

    private static @Nullable Script script(SourceFile file, List<String> lines, int opening, int other) {
        if (opening < 0) {
            return null;
        }
        int end = other > opening ? other : lines.size();
        return Script.of(file, opening + 2, String.join("", lines.subList(opening + 1, end)));
    }

    private static String options(List<String> lines, int index, Pattern opening) {
        if (index < 0) {
            return "";
        }
        Matcher found = opening.matcher(lines.get(index).strip());
        return found.matches() && found.group("options") != null ? found.group("options") : "";
    }

    private static int firstStray(List<String> lines, int end) {
        for (int index = 0; index < end; index++) {
            String line = lines.get(index).strip();
            if (!line.isEmpty() && !line.startsWith("--")) {
                return index + 1;
            }
        }
        return 0;
    }
}
