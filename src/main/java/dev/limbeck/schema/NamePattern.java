package dev.limbeck.schema;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of objects that do not count, as a glob: {@code *} is any text, {@code ?} any character. It is held against the
 * name with its schema, {@code public.spatial_*}, of a routine with its arguments or without them; without a dot against the name alone, in whatever schema; with the kind
 * before it, {@code view public.*}, it is for objects of that kind alone.
 */
public record NamePattern(String glob) {

    /** Whether it matches an object, such as {@code table public.package}. */
    boolean matches(String object) {
        Pattern pattern = Pattern.compile(regex(), Pattern.DOTALL);
        String qualified = qualified(object);
        String bare = glob.indexOf('.') < 0 ? bare(qualified) : qualified;
        return Stream.of(object, qualified, bare)
                .flatMap(name -> Stream.of(name, withoutArguments(name)))
                .anyMatch(name -> pattern.matcher(name).matches());
    }

    private static String withoutArguments(String name) {
        int arguments = name.indexOf('(');
        return arguments < 0 ? name : name.substring(0, arguments);
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
