package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;

/** Files that are to be deleted are in no commit as they are here, and nobody said that they may be lost. */
public final class NotCommitted extends Problem {
    private static final int MOST_PLACES = 5;

    NotCommitted(Committed committed, int all) {
        super(
                Exit.USAGE,
                sentence(committed, all),
                committed.lacking().stream()
                        .limit(MOST_PLACES)
                        .map(file -> Place.of(file.toString()))
                        .toList(),
                "Nothing was deleted. Commit them first; or say that they may be lost: run the command again with"
                        + " --confirm.");
    }

    static String sentence(Committed committed, int all) {
        return "Nothing could bring back %d of the %d files that would be deleted: what is in them is not committed"
                .formatted(committed.lacking().size(), all);
    }
}
