package dev.limbeck.schema;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of objects that do not count, as a glob: {@code *} is any text, {@code ?} any character. It is held against the
 * name with its schema, {@code public.spatial_*}; without a dot against the name alone, in whatever schema; with the kind
 * before it, {@code view public.*}, it is for objects of that kind alone.
 */
public record NamePattern(String glob) {

    /** Whether it matches an object, such as {@code table public.package}. */
    boolean matches(String object) {
        Pattern pattern = Pattern.compile(regex(), Pattern.DOTALL);
        String qualified = qualified(object);
        return pattern.matcher(object).matches()
                || pattern.matcher(qualified).matches()
                || (glob.indexOf('.') < 0 && pattern.matcher(bare(qualified)).matches());
    }

    /** The name of an object with its schema, without its kind; arguments and their types come behind it. */
    static String qualified(String object) {
        int arguments = object.indexOf('(');
        int quote = object.indexOf('"');
        int end = firstOf(firstOf(object.length(), arguments), quote);
        return object.substring(object.lastIndexOf(' ', end - 1) + 1);
    }

    private static int firstOf(int end, int at) {
        return at < 0 ? end : Math.min(end, at);
    }

    private static String bare(String qualified) {
        int arguments = qualified.indexOf('(');
        int end = arguments < 0 ? qualified.length() : arguments;
        return qualified.substring(qualified.lastIndexOf('.', end - 1) + 1);
    }

    private String regex() {
        return glob.chars()
                .mapToObj(sign -> switch (sign) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(sign));
                })
                .collect(Collectors.joining());
    }
}
