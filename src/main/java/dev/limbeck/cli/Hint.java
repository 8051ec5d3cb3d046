package dev.limbeck.cli;

import dev.limbeck.problem.Problem;
import dev.limbeck.workspace.Locate;
import dev.limbeck.workspace.Whereabouts;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What git knows of a revision that no file here declares: said behind an error, and never one of its own. */
final class Hint {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MOST_REFS = 3;

    private Hint() {}

    /** Returns what to say, a few lines; none where git knows nothing, soon. */
    static List<String> lines(String name, Limbeck limbeck) {
        try {
            return new Locate(name)
                    .in(limbeck.configFile(), limbeck.surroundings().environment(), PATIENCE).stream()
                            .limit(1)
                            .flatMap(found -> lines(found).stream())
                            .toList();
        } catch (Problem cannotTell) {
            return List.of();
        }
    }

    private static List<String> lines(Whereabouts found) {
        String has = found.refs().isEmpty()
                ? "No branch has " + found.revision() + " any more, " + found.source() + " had it"
                : where(found);
        return Stream.of(
                        has + ", " + added(found) + ".",
                        "The file comes with `git checkout " + found.source() + " -- :/" + found.pathInGit() + "`.")
                .toList();
    }

    private static String where(Whereabouts found) {
        return "Git has " + found.revision() + " on " + refs(found.refs());
    }

    /** The first few. */
    static String refs(List<String> refs) {
        String first = String.join(", ", refs.subList(0, Math.min(MOST_REFS, refs.size())));
        return refs.size() > MOST_REFS ? first + " and " + (refs.size() - MOST_REFS) + " more" : first;
    }

    private static String added(Whereabouts found) {
        Whereabouts.Commit added = found.added();
        return added == null
                ? "in " + found.pathInGit()
                : "since %s, by %s in %s (%s)".formatted(added.at(), added.author(), added.shortId(), added.subject());
    }
}
