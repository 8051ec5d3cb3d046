package dev.limbeck.workspace;

import dev.limbeck.git.Upstream;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The upstream has revisions that are not here: nothing can be put behind them yet. */
public final class NotMerged extends Problem {
    private static final int MOST = 5;

    NotMerged(Upstream upstream, List<String> elsewhere, boolean isShallow) {
        super(
                Exit.GRAPH,
                "%s has what is not here: %s".formatted(upstream, list(elsewhere)),
                List.of(),
                "Bring it here first, then run this again:\n    git merge " + upstream.name()
                        + (isShallow
                                ? "\nThe clone is shallow: `git fetch --unshallow` brings what git needs for that."
                                : ""));
    }

    private static String list(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }
}
