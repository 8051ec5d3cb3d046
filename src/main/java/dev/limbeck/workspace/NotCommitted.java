package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;

/** Files that are to be deleted are in no commit as they are here, and nobody said that they may be lost. */
public final class NotCommitted extends Problem {
    private static final int MOST_PLACES = 5;

    NotCommitted(Committed committed, int all) {
        this(committed, sentence(committed, all));
    }

    private NotCommitted(Committed committed, String sentence) {
        super(
                Exit.USAGE,
                sentence,
                committed.lacking().stream()
                        .limit(MOST_PLACES)
                        .map(file -> Place.of(file.toString()))
                        .toList(),
                "Nothing was deleted. Commit them first; or say that they may be lost: run the command again with"
                        + " --confirm.");
    }

    /** What stands for the files is in no commit itself. */
    static NotCommitted standIns(Committed committed) {
        return new NotCommitted(
                committed, "What stands for the files that would be deleted is not committed itself, as it is here");
    }

    static String sentence(Committed committed, int all) {
        return "Nothing could bring back %d of the %d files that would be deleted: what is in them is not committed"
                .formatted(committed.lacking().size(), all);
    }
}
