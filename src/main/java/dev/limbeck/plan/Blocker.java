package dev.limbeck.plan;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A session of the server that holds a lock somebody waits for.
 *
 * @param user the role it is logged in as
 * @param application what it calls itself; empty where it does not
 * @param state such as {@code active} or {@code idle in transaction}
 * @param query what it runs, or ran last; secrets masked; empty where this role may not see it
 * @param age since its transaction began
 */
public record Blocker(int pid, String user, String application, String state, String query, Duration age) {
    private static final int LONGEST_QUERY = 80;

    /** {@code pid 4242 (alice, psql, idle in transaction, 5 min 3 s): UPDATE person SET …}, as far as it is known. */
    public String told() {
        String who = Stream.of(user, application, state, age.isZero() ? "" : told(age))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", ", " (", ")"));
        String line = query.strip().replaceAll("\\s+", " ");
        String cut = line.length() > LONGEST_QUERY ? line.substring(0, LONGEST_QUERY - 1) + "…" : line;
        return "pid " + pid + (who.length() > 3 ? who : "") + (cut.isEmpty() ? "" : ": " + cut);
    }

    private static String told(Duration age) {
        if (age.toHours() > 0) {
            return age.toHours() + " h " + age.toMinutesPart() + " min";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " min " + age.toSecondsPart() + " s" : age.toSeconds() + " s";
    }
}
