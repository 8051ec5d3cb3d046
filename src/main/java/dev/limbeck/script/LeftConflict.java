package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Git has left both sides of a merge in a revision file: nobody knows which of the two it declares, or would run. Git's marks
 * are three lines that begin with seven signs each, in order; some of them alone may be text.
 */
public final class LeftConflict extends Problem {
    private static final int SIGNS = 7;
    private static final String ORDER = "<=>";

    private LeftConflict(Place place) {
        super(
                Exit.GRAPH,
                "Git's conflict markers stand in this file: its merge is not finished",
                List.of(place),
                "Finish the merge of this file first: keep what is right of the two sides, and take the markers away. Where"
                        + " such lines are meant, indent them.");
    }

    /**
     * Looks through a file.
     *
     * @throws LeftConflict if there is one in it
     */
    static void refuse(Path file, byte[] content) {
        int next = 0;
        int number = 0;
        int first = 0;
        int begin = 0;
        for (int at = 0; at < content.length; at = lineFeed(content, at) + 1) {
            number++;
            if (isMark(content, at, ORDER.charAt(next))) {
                begin = next == 0 ? at : begin;
                first = next == 0 ? number : first;
                next++;
                if (next == ORDER.length()) {
                    throw new LeftConflict(new Place(file.toString(), first, 0, line(content, begin)));
                }
            }
        }
    }

    private static int lineFeed(byte[] content, int from) {
        int at = from;
        while (at < content.length && content[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Behind the signs stands a name, but between the two sides nothing does. */
    private static boolean isMark(byte[] content, int at, char sign) {
        if (at + SIGNS > content.length || content[at] != sign) {
            return false;
        }
        for (int i = at; i < at + SIGNS; i++) {
            if (content[i] != sign) {
                return false;
            }
        }
        int end = at + SIGNS;
        return end == content.length
                || content[end] == '\n'
                || content[end] == '\r'
                || (sign != '=' && content[end] == ' ');
    }

    private static String line(byte[] content, int from) {
        int end = lineFeed(content, from);
        return Secrets.mask(new String(content, from, end - from, StandardCharsets.UTF_8).stripTrailing());
    }
}
