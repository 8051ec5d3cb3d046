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

    Place place(int line, int column) {
        String excerpt =
                Secrets.mask(original).lines().skip(line - 1L).findFirst().orElse("");
        return new Place(file, line, column, excerpt);
    }
}
