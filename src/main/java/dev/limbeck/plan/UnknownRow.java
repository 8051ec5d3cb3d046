package dev.limbeck.plan;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Ledger;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;

/** The version table names a revision that no file declares. */
public final class UnknownRow extends Problem {
    private static final String CHECK_OUT = "Check out the branch or release that has its file. ";

    private final String row;

    UnknownRow(RevisionId row, RevisionGraph graph, Ledger ledger) {
        super(
                Exit.GRAPH,
                "The database is at revision " + row + ", which no file declares" + story(ledger.lastMoveOf(row)),
                List.of(),
                ledger.lastMoveOf(row).isPresent() ? undoing(row) : remedy(row, graph));
        this.row = row.value();
    }

    @Override
    public Optional<String> absent() {
        return Optional.of(row);
    }

    private static String story(Optional<Event> last) {
        return last.map(event -> "\n" + event.told()).orElse("");
    }

    /**
     * Returns what to do about a revision that was applied and has no file: undo it alone, as what else follows its parent
     * has its file, and stays.
     */
    public static String undoing(RevisionId row) {
        return CHECK_OUT + "If the revision was given up, undo it with what the ledger kept of it:\n"
                + "    limbeck downgrade --from-ledger " + row + "@-1";
    }

    private static String remedy(RevisionId row, RevisionGraph graph) {
        return Nearest.question(Nearest.to(
                        row.value(),
                        graph.revisions().stream()
                                .map(each -> each.id().value())
                                .toList()))
                + CHECK_OUT
                + "If the revision was given up, write where the database really is with `limbeck stamp --purge REV`.";
    }
}
