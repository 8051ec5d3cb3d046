package dev.limbeck.script;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Python writes them. */
final class PythonString {
    private static final Pattern WRITTEN =
            Pattern.compile("(?<prefix>[a-zA-Z]*)(?<quote>\"\"\"|'''|\"|')(?<content>.*)\\k<quote>", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:(?<octal>[0-7]{1,3})|x(?<byte>\\p{XDigit}{2})|u(?<short>\\p{XDigit}{4})|U(?<long>\\p{XDigit}{8})"
                    + "|N\\{(?<name>[^}]*)}|(?<other>.))",
            Pattern.DOTALL);
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("\n", ""),
            Map.entry("\\", "\\"),
            Map.entry("'", "'"),
            Map.entry("\"", "\""),
            Map.entry("a", "\u0007"),
            Map.entry("b", "\b"),
            Map.entry("f", "\f"),
            Map.entry("n", "\n"),
            Map.entry("r", "\r"),
            Map.entry("t", "\t"),
            Map.entry("v", "\u000B"));

    private PythonString() {}

    /** Whether a literal with this prefix is a text as it stands: not bytes, not put together while the program runs. */
    static boolean isWhole(String prefix) {
        return prefix.toLowerCase(Locale.ROOT).chars().noneMatch(c -> "bft".indexOf(c) >= 0);
    }

    /** Returns the text that a literal means; empty where it is no text as it stands, or malformed. */
    static Optional<String> value(String literal) {
        Matcher written = WRITTEN.matcher(literal);
        if (!written.matches()) {
            return Optional.empty();
        }
        String prefix = written.group("prefix");
        if (!isWhole(prefix)) {
            return Optional.empty();
        }
        String content = written.group("content");
        return prefix.matches("(?i).*r.*") || content.indexOf('\\') < 0 ? Optional.of(content) : unescaped(content);
    }

    /** Returns the index at which the closing quotes of a literal begin. */
    static int endOfContent(String code, PythonToken literal) {
        String quote = code.substring(literal.end() - 1, literal.end());
        boolean isLong = code.startsWith(quote.repeat(3), literal.end() - 3) && literal.end() - literal.start() >= 6;
        return literal.end() - (isLong ? 3 : 1);
    }

    /** Returns a text as a literal, in the quotes given. */
    static String quoted(String text, String quotes) {
        String escaped = text.replace("\\", "\\\\").replace(quotes.substring(0, 1), "\\" + quotes.charAt(0));
        return quotes + escaped.replace("\n", "\\n").replace("\r", "\\r") + quotes;
    }

    /** Returns a text as a literal of several lines: as it stands, where that can be. */
    static String block(String text) {
        String quotes = "\"\"\"";
        boolean isPlain =
                !text.contains(quotes) && !text.endsWith("\"") && !text.endsWith("\\") && text.indexOf('\r') < 0;
        String prefix = text.indexOf('\\') < 0 ? "" : "r";
        return isPlain ? prefix + quotes + text + quotes : quoted(text, quotes);
    }

    /** Returns a text as a literal with the prefix and the quotes of another. */
    static String quotedLike(String literal, String text) {
        Matcher written = WRITTEN.matcher(literal);
        if (!written.matches()) {
            return quoted(text, "'");
        }
        String quoted = quoted(text, written.group("quote"));
        boolean isPlain = quoted.indexOf('\\') < 0;
        return (isPlain ? written.group("prefix") : "") + quoted;
    }

    /** Returns a text as it can stand in the docstring of a new file. */
    static String inDocstring(String text) {
        return text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    }

    private static Optional<String> unescaped(String content) {
        try {
            return Optional.of(ESCAPE.matcher(content).replaceAll(found -> Matcher.quoteReplacement(meaning(found))));
        } catch (IllegalArgumentException noSuchCharacter) {
            return Optional.empty();
        }
    }

    private static String meaning(MatchResult escape) {
        if (escape.group(1) != null) {
            return Character.toString(Integer.parseInt(escape.group(1), 8));
        }
        for (int hexadecimal = 2; hexadecimal <= 4; hexadecimal++) {
            if (escape.group(hexadecimal) != null) {
                return Character.toString(Integer.parseUnsignedInt(escape.group(hexadecimal), 16));
            }
        }
        if (escape.group(5) != null) {
            return Character.toString(Character.codePointOf(escape.group(5)));
        }
        String other = escape.group(6);
        if ("xuUN".contains(other)) {
            throw new IllegalArgumentException("A malformed escape: " + escape.group());
        }
        return MEANINGS.getOrDefault(other, escape.group());
    }
}
