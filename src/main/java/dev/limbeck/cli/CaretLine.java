package dev.limbeck.cli;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;
import java.util.ArrayList;
import java.util.List;

/** The line that an error points at, as a terminal shows it, and the caret under its column. */
final class CaretLine {
    /** How much of a line an error shows, in characters. */
    private static final int WIDTH = 120;

    private static final String INDENT = "    ";

    private CaretLine() {}

    /** The line without its passwords, cut to what is around the caret; no caret where the place is a whole line. */
    static List<String> of(Place place) {
        String line = place.excerpt().replace('\t', ' ');
        int codePoints = Math.min(Math.max(place.column() - 1, 0), line.codePointCount(0, line.length()));
        String before = Secrets.mask(line.substring(0, line.offsetByCodePoints(0, codePoints)));
        String masked = Secrets.mask(line);
        int from = Math.max(0, Math.min(before.length() - WIDTH / 2, masked.length() - WIDTH));
        String cut = masked.substring(from, Math.min(masked.length(), from + WIDTH));
        List<String> lines = new ArrayList<>(List.of(INDENT + cut));
        if (place.column() > 0) {
            lines.add(INDENT + " ".repeat(Cells.width(before.substring(Math.min(from, before.length())))) + "^");
        }
        return lines;
    }
}
