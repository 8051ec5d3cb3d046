package dev.limbeck.plan;

import java.time.Duration;

/**
 * A session of the server that holds a lock somebody waits for.
 *
 * @param user the role it is logged in as
 * @param application what it calls itself; empty where it does not
 * @param state such as {@code active} or {@code idle in transaction}
 * @param query what it runs, or ran last; secrets masked; empty where this role may not see it
 * @param age since its transaction began
 */
public record Blocker(int pid, String user, String application, String state, String query, Duration age) {}
