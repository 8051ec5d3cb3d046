package dev.limbeck.sql;

import java.util.Arrays;
import java.util.List;

/**
 * A line of the table of locks.
 *
 * @param isBeside whether it holds beside another one
 * @param locks what it says of locks, part by part; none where it says nothing of them
 * @param work what it says of rows, part by part
 * @param remark a sentence, or empty
 */
record Rule(Form form, boolean isBeside, int since, int until, List<String> locks, List<String> work, String remark) {
    private static final String BESIDE = "+ ";

    static Rule parse(String line) {
        boolean isBeside = line.startsWith(BESIDE);
        String[] cells = (isBeside ? line.substring(BESIDE.length()) : line).split(" \\|(?= |$)", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("A rule has five cells: " + line);
        }
        String versions = cells[1].strip();
        return new Rule(
                Form.parse(cells[0]),
                isBeside,
                versions.endsWith("+") ? Integer.parseInt(versions.replace("+", "")) : 0,
                versions.startsWith("-") ? Integer.parseInt(versions.substring(1)) : Integer.MAX_VALUE,
                parts(cells[2]),
                parts(cells[3]),
                cells[4].strip());
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    boolean holdsFor(int serverVersion) {
        return since <= serverVersion && serverVersion <= until;
    }
}
