package dev.limbeck.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Tells of which statements a snapshot of the schema, with the rows and where sequences are, has the whole effect: by their
 * text alone, and by the table {@code told.txt} beside this class. What is not in it has more, or may.
 */
public final class ToldForms {
    private static final String UNTOLD = "? ";
    private static final String QUERY = "query ";

    private final List<Rule> rules;

    private ToldForms(List<Rule> rules) {
        this.rules = rules;
    }

    private enum Basis {
        TOLD,
        QUERY,
        UNTOLD
    }

    private record Rule(Basis basis, Form form) {
        static Rule parse(String line) {
            if (line.startsWith(UNTOLD)) {
                return new Rule(Basis.UNTOLD, Form.parse(line.substring(UNTOLD.length())));
            }
            return line.startsWith(QUERY)
                    ? new Rule(Basis.QUERY, Form.parse(line.substring(QUERY.length())))
                    : new Rule(Basis.TOLD, Form.parse(line));
        }

        boolean holds(Words words) {
            return form.match(words, 0).isPresent();
        }

        boolean tellsAll(Words words) {
            return switch (basis) {
                case TOLD -> true;
                case QUERY -> QueryTables.of(words).calls().isEmpty();
                case UNTOLD -> false;
            };
        }
    }

    /** Reads the table. */
    public static ToldForms read() {
        try (InputStream resource = ToldForms.class.getResourceAsStream("told.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return new ToldForms(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rule::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a snapshot has all that a statement does. */
    public boolean tellAllOf(Statement statement) {
        Words words = Words.of(statement);
        return rules.stream()
                .filter(rule -> rule.holds(words))
                .findFirst()
                .filter(rule -> rule.tellsAll(words))
                .isPresent();
    }
}
