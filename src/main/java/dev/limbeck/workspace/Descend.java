package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.NotRunnable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Takes revisions up on a scratch database, and then all of them down: each meets what those above it have left. */
public final class Descend {
    private final Project project;
    private final Consumer<String> notice;

    /**
     * Runs nothing yet.
     *
     * @param notice is told, a line at a time, what makes it take long
     */
    public Descend(Project project, Consumer<String> notice) {
        this.project = project;
        this.notice = notice;
    }

    /** Returns what goes down, the newest first: what is wanted, and what lies between. */
    public List<RevisionId> order(Set<RevisionId> wanted) {
        List<RevisionId> going = new ArrayList<>(going(needed(wanted), wanted));
        Collections.reverse(going);
        return going;
    }

    private List<RevisionId> needed(Set<RevisionId> wanted) {
        RevisionGraph graph = project.graph();
        return graph.parentsFirst(graph.requirements().ancestors(wanted));
    }

    private Set<RevisionId> going(List<RevisionId> needed, Set<RevisionId> wanted) {
        Set<RevisionId> going = new LinkedHashSet<>();
        for (RevisionId id : needed) {
            List<RevisionId> before = project.graph().requirements().before(id);
            if (wanted.contains(id) || before.stream().anyMatch(going::contains)) {
                going.add(id);
            }
        }
        return going;
    }

    /**
     * Goes there and back, and returns what was found, the newest first.
     *
     * @param seeds rows to load on the way up
     * @throws NotRunnable if none of the project's revisions is one that Limbeck runs
     * @throws SeedNowhere if a seed has no place on the way
     * @throws dev.limbeck.database.NotLoaded if a seed does not fit there
     * @throws Problem if there is no scratch database to be had
     */
    public List<Verified> run(Set<RevisionId> wanted, List<Seed> seeds, VerifyListener listener) {
        List<RevisionId> below = new ArrayList<>(needed(wanted));
        Set<RevisionId> going = going(below, wanted);
        Seeds loaded = Seeds.of(seeds, project.targets(List::of), Set.copyOf(below));
        below.removeAll(going);
        Verify.demandRunnable(project);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice)) {
            return new Descent(project.graph(), scratch, below, List.copyOf(going), loaded, listener).run();
        }
    }
}
