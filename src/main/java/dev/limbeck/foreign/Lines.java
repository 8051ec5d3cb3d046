package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file. */
final class Lines {

    private Lines() {}

    /** Returns the lines, each with its line break. */
    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int end;
        for (int start = 0; start < text.length(); start = end) {
            int lineFeed = text.indexOf('\n', start);
            end = lineFeed < 0 ? text.length() : lineFeed + 1;
            lines.add(text.substring(start, end));
        }
        return lines;
    }

    /** Returns the line of the file that a character of a script stands in. */
    static Place place(Script script, int offset) {
        if (script.firstLine() == 0) {
            return script.place();
        }
        int passed = (int) script.text()
                .substring(0, offset)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return Place.of(script.file().path().toString(), script.firstLine() + passed);
    }
}
