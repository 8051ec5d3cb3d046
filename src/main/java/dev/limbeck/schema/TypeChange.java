package dev.limbeck.schema;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether every value of one type is also one of another. */
final class TypeChange {
    /** Name, modifiers, what comes behind them ({@code without time zone}), and the signs of an array. */
    private static final Pattern TYPE =
            Pattern.compile("([^(\\[]+?)(?:\\(([\\d,-]+)\\))?( with(?:out)? time zone)?((?:\\[\\])*)");

    /** Each holds all that those before it hold. */
    private static final List<List<String>> WIDER = List.of(
            List.of("smallint", "integer", "bigint", "numeric"),
            List.of("smallint", "real", "double precision"),
            List.of("smallint", "integer", "double precision"),
            List.of("character", "character varying", "text"),
            List.of("character varying", "text", "citext"),
            List.of("date", "timestamp without time zone", "timestamp with time zone"),
            List.of("json", "jsonb"),
            List.of("jsonb", "json"),
            List.of("cidr", "inet"),
            List.of("bit", "bit varying"));

    private static final Set<String> TEXTS = Set.of("character varying", "text");

    /** What they hold is written as a text: one that is no such thing is refused, and nothing of the others is cut. */
    private static final Set<String> READ_FROM_TEXTS = Set.of("json", "jsonb", "xml", "uuid");

    private TypeChange() {}

    /** A type, taken apart. */
    private record Type(String name, List<Integer> modifiers, String array) {
        static Type of(String text) {
            Matcher parts = TYPE.matcher(text);
            if (!parts.matches()) {
                return new Type(text, List.of(), "");
            }
            String behind = parts.group(3) == null ? "" : parts.group(3);
            return new Type(plain(parts.group(1)) + behind, modifiers(parts.group(2)), parts.group(4));
        }

        /** An extension may lie in any schema. */
        private static String plain(String name) {
            return name.endsWith(".citext") ? "citext" : name;
        }

        private static List<Integer> modifiers(String text) {
            return text == null
                    ? List.of()
                    : Stream.of(text.split(",")).map(Integer::valueOf).toList();
        }

        boolean isUnlimited() {
            return modifiers.isEmpty();
        }
    }

    /** Whether every value that the column may hold before is kept as it is. */
    static boolean keepsAll(Change.Property type) {
        Type before = Type.of(type.before());
        Type after = Type.of(type.after());
        if (!before.array().equals(after.array())) {
            return false;
        }
        return after.name().equals("text") || (isWider(before.name(), after.name()) && hasRoom(before, after));
    }

    /** Whether every value that the column may hold before is kept as it is, or refused. */
    static boolean keepsOrRefuses(Change.Property type) {
        Type before = Type.of(type.before());
        Type after = Type.of(type.after());
        return keepsAll(type)
                || (before.array().equals(after.array())
                        && TEXTS.contains(before.name())
                        && READ_FROM_TEXTS.contains(after.name()));
    }

    private static boolean isWider(String before, String after) {
        return before.equals(after)
                || WIDER.stream().anyMatch(line -> line.contains(before) && line.indexOf(after) > line.indexOf(before));
    }

    private static boolean hasRoom(Type before, Type after) {
        if (after.isUnlimited()) {
            return true;
        }
        if (before.isUnlimited() || !after.name().equals("numeric")) {
            return !before.isUnlimited()
                    && before.modifiers().get(0) <= after.modifiers().get(0);
        }
        return scale(before) <= scale(after) && digits(before) <= digits(after);
    }

    private static int scale(Type numeric) {
        return numeric.modifiers().size() < 2 ? 0 : numeric.modifiers().get(1);
    }

    /** Before the point. */
    private static int digits(Type numeric) {
        return numeric.modifiers().get(0) - scale(numeric);
    }
}
