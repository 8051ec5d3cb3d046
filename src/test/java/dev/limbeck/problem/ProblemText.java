package dev.limbeck.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A problem as text: message, places with their lines and a caret, remedy. Of a file, its name alone. */
public final class ProblemText {
    private ProblemText() {}

    public static String of(Problem problem) {
        List<String> lines = new ArrayList<>(List.of(problem.getMessage()));
        for (Place place : problem.places()) {
            String name = String.valueOf(Path.of(place.file()).getFileName());
            lines.add("  at " + new Place(name, place.line(), place.column(), ""));
            if (!place.excerpt().isEmpty()) {
                lines.add("    " + place.excerpt());
            }
            if (place.column() > 0) {
                lines.add("    " + " ".repeat(place.column() - 1) + "^");
            }
        }
        problem.remedy().lines().forEach(line -> lines.add("  " + line));
        lines.add("  exit " + problem.exit().code());
        return String.join("\n", lines) + "\n";
    }
}
