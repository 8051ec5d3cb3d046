package dev.limbeck.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A mapping in whatever form YAML allows. */
final class ParsedMapping {
    private static final YAMLFactory FACTORY = new YAMLFactory();
    private static final Set<String> OTHER_NULLS = Set.of("~", "Null", "NULL");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1F\\x7F-\\x9F&&[^\\t\\n\\r\\x85]]");

    private final YamlSource source;
    private final JsonParser parser;

    private ParsedMapping(YamlSource source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * Reads a text with the parser.
     *
     * @throws MalformedYaml see {@link YamlReader#read}
     */
    static YamlMap read(YamlSource source) {
        checkCharacters(source);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), source.text())) {
            return new ParsedMapping(source, parser).document();
        } catch (JacksonException notYaml) {
            throw new MalformedYaml(
                    source, reason(notYaml.getOriginalMessage()), start(notYaml.getLocation()), notYaml);
        }
    }

    /** The parser refuses them too, but does not say where they are. */
    private static void checkCharacters(YamlSource source) {
        Matcher control = CONTROL.matcher(source.text());
        if (control.find()) {
            String before = source.text().substring(0, control.start());
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length());
            throw new MalformedYaml(
                    source,
                    "it holds the control character U+%04X"
                            .formatted((int) control.group().charAt(0)),
                    new Span(control.start(), control.end(), line, column),
                    "Take the character away, or write it as an escape in double quotes.");
        }
    }

    private YamlMap document() {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return new YamlMap(source, Map.of(), new Span(0, 0, 1, 1));
        }
        if (first != JsonToken.START_OBJECT) {
            throw malformed("it is not a mapping of keys to values", MalformedYaml.ONE_A_LINE);
        }
        YamlMap map = map();
        if (parser.nextToken() != null) {
            throw malformed("it holds a second document", "Join the two.");
        }
        return map;
    }

    private YamlNode node() {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw malformed("aliases are not understood here", "Write the value itself.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map();
            case START_ARRAY -> list();
            case VALUE_NULL -> new YamlNull(span());
            case VALUE_TRUE, VALUE_FALSE -> new YamlText(parser.getString(), true, span());
            default -> text();
        };
    }

    /** The parser knows no way but one to write that there is nothing. */
    private YamlNode text() {
        Span span = through(span());
        boolean isNull = OTHER_NULLS.contains(source.text().substring(span.start(), span.end()));
        return isNull ? new YamlNull(span) : new YamlText(parser.getString(), false, span);
    }

    private YamlMap map() {
        Span start = span();
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Span at = span();
            if (entries.containsKey(key)) {
                throw malformed("key '" + key + "' is given twice", "Keep one of the two.");
            }
            parser.nextToken();
            entries.put(key, new YamlMap.Entry(at, node()));
        }
        return new YamlMap(source, entries, through(start));
    }

    private YamlList list() {
        Span start = span();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlList(items, through(start));
    }

    private Span span() {
        TokenStreamLocation start = parser.currentTokenLocation();
        return new Span(index(start), index(parser.currentLocation()), start.getLineNr(), start.getColumnNr());
    }

    /** From a start to the end of what was read last, without the blank that follows a block. */
    private Span through(Span start) {
        int end = Math.max(start.start(), span().end());
        while (end > start.start() && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return new Span(start.start(), end, start.line(), start.column());
    }

    /** The parser counts code points. */
    private int index(TokenStreamLocation location) {
        return source.text().offsetByCodePoints(0, (int) location.getCharOffset());
    }

    private MalformedYaml malformed(String reason, String remedy) {
        return new MalformedYaml(source, reason, span(), remedy);
    }

    private static Span start(@Nullable TokenStreamLocation location) {
        return location == null
                ? new Span(0, 0, 1, 1)
                : new Span(0, 0, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** The parser's message is a page with excerpts of its own; what is wrong stands at the start of lines. */
    private static String reason(String message) {
        return message.lines()
                .filter(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
                .collect(Collectors.joining(", "));
    }
}
