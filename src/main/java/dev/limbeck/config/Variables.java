package dev.limbeck.config;

import dev.limbeck.problem.Place;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts variables of the environment in their places. */
record Variables(Map<String, String> environment) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-((?:(?!\\$\\{)[^}])*))?}");

    /**
     * Returns the text with every {@code ${NAME}} and {@code ${NAME:-default}} replaced; as a shell does it, an empty
     * variable takes the default too.
     *
     * @throws BadValue if a variable has neither value nor default, or is written in another way
     */
    String in(String text, List<Place> places) {
        if (VARIABLE.matcher(text).replaceAll("").contains("${")) {
            throw new BadValue(
                    "A variable is written in a way that is not understood",
                    places,
                    "Write ${NAME} or ${NAME:-default}, without another variable in it. A value that holds these"
                            + " characters itself can come from a variable.");
        }
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(value(variable, places)));
    }

    private String value(MatchResult variable, List<Place> places) {
        String name = variable.group(1);
        String otherwise = variable.group(2);
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty() && otherwise == null) {
            throw new BadValue(
                    "The environment variable " + name + " is not set",
                    places,
                    "Set it, or write ${" + name + ":-default}.");
        }
        return value.isEmpty() && otherwise != null ? otherwise : value;
    }
}
