package dev.limbeck.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in the form in which nearly all are written: one {@code key: value} a line, the keys below one another, each
 * value a text on that line, or several in brackets; perhaps lines of comment. It is read without a parser, in a tenth of the time. Whatever is
 * written in another way, or could mean anything but a text, is left to the parser; what is read here the parser would
 * read the same.
 */
final class PlainMapping {
    /** Plain, these may be something else than a text. */
    private static final Set<String> WORDS = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private static final String NULL = "null";
    private static final int LONGEST_WORD = 5;
    private static final int LONGEST_KEY = 100;

    private final YamlSource source;
    private final String text;
    private final Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
    private int line;
    private int lineStart;

    private PlainMapping(YamlSource source) {
        this.source = source;
        this.text = source.text();
    }

    /** Reads a text; null where that is for the parser to do. */
    static @Nullable YamlMap read(YamlSource source) {
        return new PlainMapping(source).document();
    }

    private @Nullable YamlMap document() {
        int indent = -1;
        int last = 0;
        for (int next = 0; next < text.length(); ) {
            line++;
            lineStart = next;
            next = startOfNextLine();
            int end = trimmed(next);
            int start = skipBlanks(lineStart, end);
            boolean isEntry = start < end && text.charAt(start) != '#';
            if (isEntry && indent < 0) {
                indent = start - lineStart;
            }
            boolean isReadable = !isEntry || (indent == start - lineStart && readEntry(start, end));
            if (!isReadable || !isPrintable(start, end)) {
                return null;
            }
            last = start < end ? end : last;
        }
        return entries.isEmpty() ? null : new YamlMap(source, entries, span(last));
    }

    private int startOfNextLine() {
        int lineFeed = text.indexOf('\n', lineStart);
        return lineFeed < 0 ? text.length() : lineFeed + 1;
    }

    /** The end of the line, without its line break and the blanks before that. */
    private int trimmed(int next) {
        int end = next;
        if (end > lineStart && text.charAt(end - 1) == '\n') {
            end--;
            if (end > lineStart && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        while (end > lineStart && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private int skipBlanks(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Whether each is a character of its own that no one takes for a blank. */
    private boolean isPrintable(int from, int end) {
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            boolean isAscii = c >= ' ' && c <= '~';
            boolean isOther = c > '\u00A0'
                    && c < '\uFFFE'
                    && c != '\uFEFF'
                    && !Character.isSurrogate(c)
                    && !Character.isWhitespace(c);
            if (!isAscii && !isOther) {
                return false;
            }
        }
        return true;
    }

    private boolean readEntry(int start, int end) {
        int colon = text.indexOf(": ", start);
        if (colon <= start || colon >= end || colon - start > LONGEST_KEY || !isWord(start, colon)) {
            return false;
        }
        YamlNode value = value(skipBlanks(colon + 1, end), end);
        String key = text.substring(start, colon);
        return value != null && entries.put(key, new YamlMap.Entry(span(start, colon), value)) == null;
    }

    private @Nullable YamlNode value(int start, int end) {
        return switch (text.charAt(start)) {
            case '"', '\'' -> quoted(start, end);
            case '[' -> list(start, end);
            default -> plain(start, end);
        };
    }

    private @Nullable YamlText quoted(int start, int end) {
        char quote = text.charAt(start);
        boolean isWhole = end - start > 1
                && text.indexOf(quote, start + 1) == end - 1
                && (quote == '\'' || !contains("\\", start, end));
        return isWhole ? new YamlText(text.substring(start + 1, end - 1), false, span(start, end)) : null;
    }

    private @Nullable YamlNode plain(int start, int end) {
        if (text.startsWith(NULL, start) && start + NULL.length() == end) {
            return new YamlNull(span(start, end));
        }
        char first = text.charAt(start);
        boolean isPlain = (isWordCharacter(first) || first == '$' || first > '~')
                && text.charAt(end - 1) != ':'
                && !contains(": ", start, end)
                && !contains(" #", start, end);
        return isPlain ? word(start, end) : null;
    }

    private @Nullable YamlList list(int start, int end) {
        if (text.charAt(end - 1) != ']') {
            return null;
        }
        List<YamlNode> items = new ArrayList<>();
        for (int at = start + 1; at < end; ) {
            int comma = text.indexOf(',', at);
            int itemEnd = comma < 0 || comma > end ? end - 1 : comma;
            int from = skipBlanks(at, itemEnd);
            YamlText item = isWord(from, itemEnd) ? word(from, itemEnd) : null;
            if (item == null) {
                return null;
            }
            items.add(item);
            at = itemEnd + 1;
        }
        return new YamlList(items, span(start, end));
    }

    private @Nullable YamlText word(int start, int end) {
        String value = text.substring(start, end);
        boolean isText = end - start > LONGEST_WORD || !WORDS.contains(value.toLowerCase(Locale.ROOT));
        return isText ? new YamlText(value, false, span(start, end)) : null;
    }

    private boolean isWord(int start, int end) {
        int at = start;
        while (at < end && isWordCharacter(text.charAt(at))) {
            at++;
        }
        return at == end && start < end;
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    private boolean contains(String part, int start, int end) {
        int at = text.indexOf(part, start);
        return at >= 0 && at < end;
    }

    private Span span(int start, int end) {
        return new Span(start, end, line, start - lineStart + 1);
    }

    /** From the first key to the end of all, comments included. */
    private Span span(int end) {
        Span first = entries.values().iterator().next().key();
        return new Span(first.start(), end, first.line(), first.column());
    }
}
