package dev.limbeck.sql;

/**
 * The SQL of one section of a revision file. A byte order mark at its start is dropped.
 *
 * @param file the absolute path, as a {@link dev.limbeck.problem.Place} wants it
 * @param firstLine the line of the file, from 1, on which the text begins
 * @param text from the beginning of that line to the end of the section, verbatim
 */
public record SectionText(String file, int firstLine, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * Checks the line and drops a byte order mark.
     *
     * @throws IllegalArgumentException if the first line is not at least 1
     */
    public SectionText {
        if (firstLine < 1) {
            throw new IllegalArgumentException("Lines count from 1, not from " + firstLine);
        }
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /** The first character. */
    Spot start() {
        return new Spot(this, 0, firstLine, 1);
    }

    /** Names the file and the line, not the text, which may be a whole dump. */
    @Override
    public String toString() {
        return file + ":" + firstLine;
    }
}
