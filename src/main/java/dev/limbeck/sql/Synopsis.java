package dev.limbeck.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a command begins, in the notation of PostgreSQL's manual: words in capitals stand for themselves, {@code A|B} for
 * either, {@code […]} for what may be missing, {@code …} for a name, {@code (…)} for a list of options, {@code .} for the
 * end of the statement. In small letters stands what the effect is told by: {@code name} without a schema,
 * {@code object} and {@code table} with or without one, and {@code text}, a string.
 *
 * <p>Read by hand, since thirty regular expressions take longer to compile than a short run may last.
 */
record Synopsis(List<String> parts) {

    static Synopsis of(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.replace("[", "[ ").replace("]", " ]").split(" ", -1)) {
            parts.add(part);
        }
        return new Synopsis(List.copyOf(parts));
    }

    String firstWord() {
        return parts.get(0);
    }

    /** Returns the effect of that kind; empty where the words are those of another command. */
    Optional<Effect> match(Words words, Effect.Kind kind) {
        Map<String, Integer> places = match(0, words, 0);
        if (places == null) {
            return Optional.empty();
        }
        return Optional.of(object(words, places)
                .map(object -> new Effect(kind, object, words.typedName(places.getOrDefault("table", words.size()))))
                .orElse(Effect.of(Effect.Kind.UNKNOWABLE)));
    }

    /** Empty where what was typed has to be understood, and is not. */
    private static Optional<String> object(Words words, Map<String, Integer> places) {
        if (places.containsKey("name")) {
            return words.plainName(places.get("name"));
        }
        return places.containsKey("text")
                ? words.plainString(places.get("text"))
                : Optional.of(words.typedName(places.getOrDefault("object", words.size())));
    }

    /** Where the words stand that the parts from there on match; null where they match none. */
    private @Nullable Map<String, Integer> match(int part, Words words, int at) {
        if (part == parts.size()) {
            return new TreeMap<>();
        }
        if (parts.get(part).equals("[")) {
            Map<String, Integer> withIt = match(part + 1, words, at);
            return withIt == null ? match(end(part) + 1, words, at) : withIt;
        }
        int behind = behind(parts.get(part), words, at);
        Map<String, Integer> places = behind < 0 ? null : match(part + 1, words, behind);
        if (places != null) {
            places.put(parts.get(part), at);
        }
        return places;
    }

    private int end(int open) {
        int depth = 1;
        int at = open;
        while (depth > 0) {
            at++;
            depth += parts.get(at).equals("[") ? 1 : parts.get(at).equals("]") ? -1 : 0;
        }
        return at;
    }

    /** The index behind the words that one part matches; -1 where it does not. */
    private static int behind(String part, Words words, int at) {
        return switch (part) {
            case "]" -> at;
            case "." -> at == words.size() ? at : -1;
            case "(…)" -> words.at(at, "(") ? words.afterParentheses(at) : -1;
            case "…", "name" -> words.isName(at) ? at + 1 : -1;
            case "object", "table" -> words.isName(at) ? words.lastOfName(at) + 1 : -1;
            case "text" -> words.isString(at) ? at + 1 : -1;
            default -> isOneOf(part, words, at) ? at + 1 : -1;
        };
    }

    private static boolean isOneOf(String keywords, Words words, int at) {
        for (String keyword : keywords.split("\\|", -1)) {
            if (words.at(at, keyword)) {
                return true;
            }
        }
        return false;
    }
}
