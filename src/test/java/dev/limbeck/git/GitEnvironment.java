package dev.limbeck.git;

import java.util.Map;

/** What git must be told so that it makes the same commits on every machine. */
public final class GitEnvironment {
    private static final String TIME = "2026-01-02T03:04:05Z";

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
            Map.entry("GIT_CONFIG_NOSYSTEM", "1"),
            Map.entry("GIT_AUTHOR_NAME", "Ada"),
            Map.entry("GIT_AUTHOR_EMAIL", "ada@example.com"),
            Map.entry("GIT_AUTHOR_DATE", TIME),
            Map.entry("GIT_COMMITTER_NAME", "Ada"),
            Map.entry("GIT_COMMITTER_EMAIL", "ada@example.com"),
            Map.entry("GIT_COMMITTER_DATE", TIME),
            Map.entry("GIT_EDITOR", "true"),
            Map.entry("GIT_CONFIG_COUNT", "3"),
            Map.entry("GIT_CONFIG_KEY_0", "init.defaultBranch"),
            Map.entry("GIT_CONFIG_VALUE_0", "main"),
            Map.entry("GIT_CONFIG_KEY_1", "advice.detachedHead"),
            Map.entry("GIT_CONFIG_VALUE_1", "false"),
            Map.entry("GIT_CONFIG_KEY_2", "protocol.file.allow"),
            Map.entry("GIT_CONFIG_VALUE_2", "always"));

    private GitEnvironment() {}

    /** Puts it into the environment of a process. */
    public static void set(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.putAll(VARIABLES);
    }
}
