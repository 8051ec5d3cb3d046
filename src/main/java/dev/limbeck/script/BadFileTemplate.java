package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The template for file names cannot name files. */
public final class BadFileTemplate extends Problem {
    private BadFileTemplate(String message, Key key, String remedy) {
        super(Exit.USAGE, message, key.places(), remedy);
    }

    BadFileTemplate(Key key, String template, String reason, List<String> tokens) {
        this(
                key.name() + " '" + template + "' does not do: " + reason,
                key,
                "Build it from " + String.join(", ", tokens) + " in " + key.file() + ".");
    }

    static BadFileTemplate unread(Key key, String template) {
        return new BadFileTemplate(
                key.name() + " '" + template
                        + "' does not do: files in folders below the version location are not read",
                key,
                "Write recursive_version_locations = true in " + key.file() + ", or the template without /.");
    }
}
