package dev.limbeck.database;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions of PostgreSQL, such as {@code >=12 <18}, {@code >=14.2}, or {@code 15} for every 15. Bounds stand behind one
 * another, with blanks or commas between; all of them hold. One is compared as far as it is written: {@code <=15} takes
 * 15.7, and {@code >15} does not.
 *
 * @param text as it was written
 */
public record ServerRange(String text, Place place, List<Bound> bounds) {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=|) *(\\d{1,3}(?:\\.\\d{1,3}){0,2})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]*");

    /** The first version that counts minor versions behind its first number. */
    private static final int TWO_NUMBERS = 100000;

    public ServerRange {
        bounds = List.copyOf(bounds);
    }

    /** One end of a range. */
    public record Bound(String sign, List<Integer> version) {
        boolean holds(List<Integer> server) {
            int order = compare(server);
            return switch (sign) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }

        private int compare(List<Integer> server) {
            for (int at = 0; at < version.size(); at++) {
                int number = at < server.size() ? server.get(at) : 0;
                if (number != version.get(at)) {
                    return Integer.compare(number, version.get(at));
                }
            }
            return 0;
        }
    }

    /**
     * Reads a range.
     *
     * @throws BadServerRange if it is none
     */
    public static ServerRange parse(String text, Place place) {
        List<Bound> bounds = new ArrayList<>();
        Matcher bound = BOUND.matcher(text);
        int end = skip(text, 0);
        while (bound.region(end, text.length()).lookingAt()) {
            bounds.add(new Bound(bound.group(1), numbers(bound.group(2))));
            int next = skip(text, bound.end());
            if (next == bound.end() && next < text.length() && "<>=".indexOf(text.charAt(next)) < 0) {
                break;
            }
            end = next;
        }
        if (bounds.isEmpty() || end < text.length()) {
            throw new BadServerRange(text, place);
        }
        return new ServerRange(text.strip(), place, bounds);
    }

    private static int skip(String text, int from) {
        Matcher between = BETWEEN.matcher(text).region(from, text.length());
        return between.lookingAt() ? between.end() : from;
    }

    private static List<Integer> numbers(String version) {
        return List.of(version.split("\\.")).stream().map(Integer::valueOf).toList();
    }

    /**
     * Whether a server is among them.
     *
     * @param number its {@code server_version_num}
     */
    public boolean includes(int number) {
        List<Integer> server = number >= TWO_NUMBERS
                ? List.of(number / 10000, number % 10000)
                : List.of(number / 10000, number / 100 % 100, number % 100);
        return bounds.stream().allMatch(bound -> bound.holds(server));
    }
}
