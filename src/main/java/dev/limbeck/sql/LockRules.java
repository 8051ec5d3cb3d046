package dev.limbeck.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of locks, {@code locks.txt} beside this class: one file that can be read beside PostgreSQL's documentation. */
final class LockRules {
    private static final String HEADING = "== ";

    private final Map<String, List<Rule>> parts;

    private LockRules(Map<String, List<Rule>> parts) {
        this.parts = parts;
    }

    /** A part of the table, for one kind of text. */
    enum Part {
        STATEMENTS("statements"),
        ACTIONS("actions of ALTER TABLE"),
        CONSTRAINTS("constraints of ALTER TABLE");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }
    }

    /** A rule with the names that it finds in a statement. */
    record Hit(Rule rule, List<Form.Named> names) {}

    static LockRules read() {
        try (InputStream resource = LockRules.class.getResourceAsStream("locks.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LockRules parse(String text) {
        Map<String, List<Rule>> parts = new LinkedHashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(HEADING)) {
                rules = new ArrayList<>();
                parts.put(line.substring(HEADING.length()), rules);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rules.add(Rule.parse(line));
            }
        }
        return new LockRules(parts);
    }

    /** All rules, in the order of the table. */
    List<Rule> all() {
        return parts.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the rules that hold for a statement; empty where none does. */
    List<Rule> of(Statement statement, int serverVersion) {
        Words words = Words.of(statement);
        List<Hit> hits = AlterTable.isOne(words)
                ? new AlterTable(this, words, serverVersion).hits()
                : find(Part.STATEMENTS, words, 0, serverVersion);
        return hits.stream().map(Hit::rule).toList();
    }

    /** Returns the first rule of a part that holds for a text, and those that hold beside it; empty where none does. */
    List<Hit> find(Part part, Words words, int from, int serverVersion) {
        List<Hit> found = new ArrayList<>();
        boolean hasMain = false;
        for (Rule rule : Objects.requireNonNull(parts.get(part.heading))) {
            if (!rule.holdsFor(serverVersion) || (hasMain && !rule.isBeside())) {
                continue;
            }
            Optional<List<Form.Named>> names = rule.form().match(words, from);
            if (names.isPresent()) {
                found.add(new Hit(rule, names.get()));
                hasMain = hasMain || !rule.isBeside();
            }
        }
        return hasMain ? found : List.of();
    }
}
