package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.sql.SectionText;

/**
 * What a migration runs in one direction, or why it is not known.
 *
 * @param file where it stands
 * @param firstLine the line of the file, from 1, with which the text begins; 0 where it does not stand in the file
 * @param text verbatim, without a byte order mark; blank where nothing is run
 * @param missing why the text is not here, as in {@code is written in Python}; empty where it is
 */
public record Script(SourceFile file, int firstLine, String text, String missing) {

    /** All that is in a file. */
    public static Script of(SourceFile file) {
        return new Script(file, 1, file.text(), "");
    }

    /** Lines of a file. */
    public static Script of(SourceFile file, int firstLine, String text) {
        return new Script(file, firstLine, text, "");
    }

    /** What is made of a file as a whole, and stands in it in no lines. */
    static Script written(SourceFile file, String text) {
        return new Script(file, 0, text, "");
    }

    /** Something that Limbeck does not run. */
    public static Script missing(SourceFile file, String why) {
        return new Script(file, 1, "", why);
    }

    /** Whether the text is not here. */
    public boolean isMissing() {
        return !missing.isEmpty();
    }

    Script with(String other) {
        return new Script(file, firstLine, other, missing);
    }

    SectionText section() {
        return new SectionText(file.path().toString(), Math.max(1, firstLine), text);
    }

    Place place() {
        return Place.of(file.path().toString(), firstLine);
    }
}
