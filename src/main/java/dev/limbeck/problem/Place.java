package dev.limbeck.problem;

/**
 * A position in a file, as an error points at it.
 *
 * @param file the absolute path; shown relative to where the user stands
 * @param line from 1; 0 means the file as a whole
 * @param column from 1, counted in characters; 0 means the line as a whole
 * @param excerpt the text of the line, or empty where there is nothing to show
 */
public record Place(String file, int line, int column, String excerpt) {

    /** A file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /** A line as a whole. */
    public static Place of(String file, int line) {
        return new Place(file, line, 0, "");
    }

    /** {@code file:line:column}, as far as each is known. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    }
}
