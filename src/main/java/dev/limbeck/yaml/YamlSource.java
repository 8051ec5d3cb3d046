package dev.limbeck.yaml;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Secrets;

/**
 * A text that is read as YAML.
 *
 * @param file the absolute path that errors name
 * @param text all of it; line 1 is line 1 of the file
 * @param original what errors show of it, line by line and without passwords: the text itself, unless it was prepared for
 *     reading
 * @param exit the exit status if it is wrong
 */
public record YamlSource(String file, String text, String original, Exit exit) {

    Place place(Span span) {
        return place(span.line(), span.column());
    }

    /** In quotes or brackets a value begins on the line where it is found; as a block, on the next. */
    Place placeWithin(YamlText node, int index) {
        String before = node.value().substring(0, index);
        int passed = (int) before.chars().filter(c -> c == '\n').count();
        String wanted = node.value().lines().skip(passed).findFirst().orElse("");
        for (int line = node.span().line() + passed; line <= node.span().line() + passed + 1; line++) {
            String written = line(original, line);
            int from = line == node.span().line()
                    ? written.offsetByCodePoints(0, node.span().column() - 1)
                    : 0;
            int found = written.indexOf(wanted, from);
            if (found >= 0 && !wanted.isEmpty()) {
                int at = found + index - (before.lastIndexOf('\n') + 1);
                return place(line, 1 + written.codePointCount(0, at));
            }
        }
        return place(node.span());
    }

    private static String line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }

    Place place(int line, int column) {
        return new Place(file, line, column, line(Secrets.mask(original), line));
    }
}
