package dev.limbeck.sql;

import dev.limbeck.impact.LockMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What statements change and what they mention, as far as their text tells: names as the server knows them, without their
 * schema. By the table {@code changes.txt} beside this class.
 */
public final class ChangedNames {
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");
    private static final String UNKNOWN = "? ";
    private static final String QUERY = "query ";

    private final List<Rule> rules;

    private ChangedNames(List<Rule> rules) {
        this.rules = rules;
    }

    private enum Basis {
        FORM,
        QUERY,
        NOTHING
    }

    private record Rule(Basis basis, Form form) {
        static Rule parse(String line) {
            if (line.startsWith(UNKNOWN)) {
                return new Rule(Basis.NOTHING, Form.parse(line.substring(UNKNOWN.length())));
            }
            return line.startsWith(QUERY)
                    ? new Rule(Basis.QUERY, Form.parse(line.substring(QUERY.length())))
                    : new Rule(Basis.FORM, Form.parse(line));
        }
    }

    /** Reads the table. */
    public static ChangedNames read() {
        try (InputStream resource = ChangedNames.class.getResourceAsStream("changes.txt")) {
            String text = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            return new ChangedNames(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Rule::parse)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns every word of a text that may be a name, those in quotes, comments and strings included. */
    public static NavigableSet<String> mentionedIn(String text) {
        NavigableSet<String> words = new TreeSet<>();
        WORD.matcher(text).results().forEach(word -> Unquoted.name(word.group()).ifPresent(words::add));
        return words;
    }

    /** Returns the names of what a statement changes, makes or drops; empty where its text does not tell. */
    public Optional<NavigableSet<String>> of(Statement statement) {
        Words words = Words.of(statement);
        for (Rule rule : rules) {
            Optional<List<Form.Named>> names = rule.form().match(words, 0);
            if (names.isPresent()) {
                return isClear(rule, words) ? Optional.of(changed(names.get(), rule, words)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isClear(Rule rule, Words words) {
        return switch (rule.basis()) {
            case NOTHING -> false;
            case QUERY -> QueryTables.of(words).calls().isEmpty();
            case FORM -> !reachesOut(words);
        };
    }

    /** Whether CASCADE takes along what is not named; that of a foreign key does so later. */
    private static boolean reachesOut(Words words) {
        for (int at = words.find(0, "cascade"); at >= 0; at = words.find(at + 1, "cascade")) {
            if (!words.at(at - 1, "delete") && !words.at(at - 1, "update")) {
                return true;
            }
        }
        return false;
    }

    private static NavigableSet<String> changed(List<Form.Named> names, Rule rule, Words words) {
        NavigableSet<String> changed = new TreeSet<>();
        names.stream()
                .filter(named -> !named.role().equals("column"))
                .forEach(named -> changed.add(lastPart(named.name())));
        if (rule.basis() == Basis.QUERY) {
            QueryTables.of(words).locks().stream()
                    .filter(lock -> lock.mode() == LockMode.ROW_EXCLUSIVE)
                    .forEach(lock -> changed.add(lastPart(lock.object())));
            addCounted(words, changed);
        } else {
            addBehind(words, changed, "rename", "to");
            addBehind(words, changed, "constraint");
        }
        return changed;
    }

    /** A sequence stands in a string. */
    private static void addCounted(Words words, NavigableSet<String> changed) {
        for (int at = 0; at + 2 < words.size(); at++) {
            boolean isCounting = words.at(at, "nextval", "(") || words.at(at, "setval", "(");
            if (isCounting && words.isString(at + 2)) {
                words.plainString(at + 2).map(ChangedNames::lastPart).ifPresent(changed::add);
            }
        }
    }

    private static void addBehind(Words words, NavigableSet<String> changed, String... keywords) {
        for (int at = words.find(0, keywords); at >= 0; at = words.find(at + 1, keywords)) {
            int name = at + keywords.length;
            if (words.isName(name)) {
                changed.add(words.name(words.lastOfName(name)));
            }
        }
    }

    private static String lastPart(String name) {
        String last = name;
        for (MatchResult part : WORD.matcher(name).results().toList()) {
            last = part.group();
        }
        return Unquoted.name(last).orElse(last);
    }
}
