package dev.limbeck.ddl;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the values of a column are led over when its type changes. */
final class Conversion {
    /** What a type that was renamed out of the way has behind its name. */
    static final String OLD = "_before";

    private static final Pattern USING =
            Pattern.compile("(?s)(ALTER TABLE .*? TYPE (.*?)) USING (" + SqlName.ONE + ")::(.*)");
    private static final Pattern RENAMED =
            Pattern.compile("ALTER (?:TYPE|DOMAIN) (" + SqlName.QUALIFIED + ") RENAME TO .*");

    private static final Pattern JOINT = Pattern.compile(", /\\*.*?\\*/\n\t(?=ALTER COLUMN )", Pattern.DOTALL);

    private Conversion() {}

    /** Returns the changes of types that one statement makes as one statement each: each may need another way. */
    static List<String> apart(String statement) {
        String[] actions = JOINT.split(statement);
        String table = actions[0].substring(0, Math.max(actions[0].indexOf("ALTER COLUMN "), 0));
        return Stream.concat(Stream.of(actions[0]), Stream.of(actions).skip(1).map(action -> table + action))
                .toList();
    }

    /** Returns a change of type without a conversion of its own, which refuses what would be cut; empty where it has none. */
    static Optional<String> plain(String statement) {
        Matcher using = USING.matcher(statement);
        return using.matches() ? Optional.of(using.group(1)) : Optional.empty();
    }

    /** Returns a statement so that values of a type that was renamed come to the new one, which they do as text. */
    static String led(String statement, List<String> done) {
        Matcher using = USING.matcher(statement);
        if (!using.matches() || !isRenamed(using.group(4), done)) {
            return statement;
        }
        String text = using.group(4).endsWith("[]") ? "::text[]::" : "::text::";
        return using.group(1) + " USING " + using.group(3) + text + using.group(4);
    }

    private static boolean isRenamed(String type, List<String> done) {
        return done.stream()
                .map(RENAMED::matcher)
                .anyMatch(renamed -> renamed.matches() && type.replace("[]", "").equals(renamed.group(1)));
    }
}
