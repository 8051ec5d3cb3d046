package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The table of another tool tells of several histories, and not which of them is the one that is imported. */
public final class SeveralHistories extends Problem {
    SeveralHistories(String table, List<String> names) {
        super(
                Exit.CHECK,
                table + " tells of several histories: " + String.join(", ", names),
                List.of(),
                "Nothing was stamped. See where this one is, and type `limbeck stamp REV`.");
    }
}
