package dev.limbeck.sql;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;

/**
 * A character of a section, found again in its file.
 *
 * @param offset from 0, in the section's text
 * @param line from 1, in the file
 * @param column from 1, counted in code points
 */
public record Spot(SectionText section, int offset, int line, int column) {

    /**
     * What an error shows: file, line, column, and the whole line as it stands in the section; no line where only those
     * above tell that a password stands in it.
     */
    public Place place() {
        return new Place(section.file(), line, column, excerpt());
    }

    /** Walks on to a later offset; a splitter that walks from spot to spot reads the text only once. */
    Spot forward(int target) {
        String text = section.text();
        int line = this.line;
        int column = this.column;
        for (int at = offset; at < target; at++) {
            char passed = text.charAt(at);
            if (passed == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(passed)) {
                column++;
            }
        }
        return new Spot(section, target, line, column);
    }

    private static boolean isSecretForWhatIsAbove(String above, String line) {
        String statement = above.substring(above.lastIndexOf(';') + 1);
        return !Secrets.mask(statement + line).equals(Secrets.mask(statement) + Secrets.mask(line));
    }

    private String excerpt() {
        String text = section.text();
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int end = text.indexOf('\n', offset);
        String excerpt = text.substring(start, end < 0 ? text.length() : end);
        if (isSecretForWhatIsAbove(text.substring(0, start), excerpt)) {
            return "";
        }
        return excerpt.endsWith("\r") ? excerpt.substring(0, excerpt.length() - 1) : excerpt;
    }
}
