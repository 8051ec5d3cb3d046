package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The template for file names cannot name files. */
public final class BadFileTemplate extends Problem {
    BadFileTemplate(String template, String reason, List<String> tokens) {
        super(
                Exit.USAGE,
                "fileTemplate '" + template + "' does not do: " + reason,
                List.of(),
                "Build it from "
                        + tokens.stream().map(token -> "{" + token + "}").collect(Collectors.joining(", "))
                        + " in alembic.yaml.");
    }
}
