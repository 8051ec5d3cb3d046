package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A word starts from where the database is, and that is inside of what a revision replaces: nothing shown is there. */
public final class InsideSquash extends Problem {
    private InsideSquash(Revision squash, Standing standing) {
        super(
                Exit.GRAPH,
                sentence(squash, standing),
                List.of(Place.of(squash.origin().file(), squash.origin().revisionLine())),
                path(squash));
    }

    /**
     * Demands that a graph shows where a database is.
     *
     * @throws InsideSquash if it does not
     */
    static void demandNone(RevisionGraph shown, Standing standing) {
        around(shown, standing).ifPresent(squash -> {
            throw new InsideSquash(squash, standing);
        });
    }

    /**
     * Demands that heads are shown to everybody, and not to a database alone that is inside of what a revision replaces.
     *
     * @param seen the graph that has the heads
     * @param standing asked only where one is not shown
     * @throws InsideSquash if one is not
     */
    static void demandShown(List<RevisionId> heads, RevisionGraph seen, Supplier<Standing> standing) {
        RevisionGraph shown = RevisionGraph.of(List.copyOf(seen.declared()));
        if (heads.stream().anyMatch(head -> shown.find(head).isEmpty())) {
            demandNone(shown, standing.get());
        }
    }

    /** Returns a line about what a graph does not show of where a database is; empty where it shows that. */
    public static Optional<String> note(RevisionGraph shown, Standing standing) {
        return around(shown, standing).map(squash -> "note: " + sentence(squash, standing) + ". " + path(squash));
    }

    /** Returns a line about a plan that runs what is replaced; empty where none of that is in it. */
    static Optional<String> note(Plan plan, Standing standing) {
        List<RevisionId> steps = plan.steps().stream()
                .filter(RevisionStep.class::isInstance)
                .map(step -> ((RevisionStep) step).revision().id())
                .toList();
        return standing.files().declared().stream()
                .filter(each -> standing.files().hidden().contains(each.id()))
                .filter(each -> each.replaces().stream().anyMatch(steps::contains))
                .findFirst()
                .map(squash -> "note: " + sentence(squash, standing) + ": those run from their own files.");
    }

    private static Optional<Revision> around(RevisionGraph shown, Standing standing) {
        return shown.squashes().stream()
                .filter(each -> standing.files().hidden().contains(each.id()))
                .findFirst();
    }

    private static String sentence(Revision squash, Standing standing) {
        List<RevisionId> lacking =
                squash.replaces().stream().filter(id -> !standing.isApplied(id)).toList();
        return "Revision %s replaces %d revisions, of which this database has not applied %s"
                .formatted(squash.id(), squash.replaces().size(), few(lacking));
    }

    private static String few(List<RevisionId> ids) {
        return ids.size() <= 5
                ? RevisionId.join(ids)
                : RevisionId.join(ids.subList(0, 4)) + " and " + (ids.size() - 4) + " more";
    }

    private static String path(Revision squash) {
        List<RevisionId> replaced = squash.replaces();
        return "Bring it behind them with their own files: `limbeck upgrade " + replaced.get(replaced.size() - 1)
                + "`.";
    }
}
