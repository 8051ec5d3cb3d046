package dev.limbeck.foreign;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ends a statement for Liquibase, where that is something else than it is for PostgreSQL. */
final class LiquibaseDelimiter {
    private static final String QUOTED = "'[^']*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*(?s:.*?)\\*/";
    private static final Pattern BLANK_SIGNS = Pattern.compile("\\\\[nrs][*+?]?|\\[(?:\\\\[nrs])+][*+?]?|[$^]");
    private static final Pattern WORDLIKE = Pattern.compile("[\\w/]+");
    private static final Pattern SIGNS = Pattern.compile("[^\\w\\s\\\\*+?()\\[\\]{}|.;'\"]+");

    private LiquibaseDelimiter() {}

    /**
     * Returns the text with a semicolon in the place of each of them; empty where it cannot be told what they are.
     *
     * @param delimiter as it is given; empty where it is not, and then {@code GO} and {@code /} on a line of their own are too
     */
    static Optional<String> replaced(String text, String delimiter) {
        String plain = BLANK_SIGNS.matcher(delimiter).replaceAll("");
        if (plain.equals(";")) {
            return Optional.of(text);
        }
        if (delimiter.isEmpty()) {
            return Optional.of(replaced(text, Pattern.compile(QUOTED + "|" + alone("go|/"))));
        }
        if (SIGNS.matcher(delimiter).matches() && !delimiter.equals("/")) {
            return Optional.of(replaced(text, Pattern.compile(QUOTED + "|(?<end>" + Pattern.quote(delimiter) + ")")));
        }
        boolean isLine = Stream.of(plain.split("\\|"))
                .allMatch(each -> WORDLIKE.matcher(each).matches());
        return isLine && !plain.isEmpty()
                ? Optional.of(replaced(text, Pattern.compile(QUOTED + "|" + alone(quoted(plain)))))
                : Optional.empty();
    }

    private static String quoted(String words) {
        return Stream.of(words.split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static String alone(String words) {
        return "(?im:^[ \\t]*(?<end>" + words + ")[ \\t]*\\r?$)";
    }

    /** A statement that ends already needs no second end. */
    private static String replaced(String text, Pattern pattern) {
        StringBuilder replaced = new StringBuilder();
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            if (found.group("end") == null) {
                found.appendReplacement(replaced, Matcher.quoteReplacement(found.group()));
            } else {
                boolean isEnded =
                        text.substring(0, found.start()).stripTrailing().endsWith(";");
                found.appendReplacement(
                        replaced,
                        Matcher.quoteReplacement(found.group().replace(found.group("end"), isEnded ? "" : ";")));
            }
        }
        return found.appendTail(replaced).toString();
    }
}
