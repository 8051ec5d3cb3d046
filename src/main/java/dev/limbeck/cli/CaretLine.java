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
            lines.add(INDENT + " ".repeat(width(before.substring(Math.min(from, before.length())))) + "^");
        }
        return lines;
    }

    private static int width(String text) {
        return text.codePoints().map(CaretLine::cells).sum();
    }

    /** How many cells of a terminal a character takes, as East Asian Width and Emoji Presentation have it. */
    private static int cells(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = (sign >= 0x1100 && sign <= 0x115F)
                || (sign >= 0x2E80 && sign <= 0xA4CF)
                || (sign >= 0xAC00 && sign <= 0xD7A3)
                || (sign >= 0xF900 && sign <= 0xFAFF)
                || (sign >= 0xFE30 && sign <= 0xFE6F)
                || (sign >= 0xFF00 && sign <= 0xFF60)
                || (sign >= 0xFFE0 && sign <= 0xFFE6)
                || (sign >= 0x1F300 && sign <= 0x1F64F)
                || (sign >= 0x1F680 && sign <= 0x1F6FF)
                || (sign >= 0x1F900 && sign <= 0x1F9FF)
                || (sign >= 0x20000 && sign <= 0x3FFFD);
        return isWide ? 2 : 1;
    }
}
