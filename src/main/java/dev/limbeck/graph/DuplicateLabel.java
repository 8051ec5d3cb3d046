package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A branch label is declared twice, or is the id of a revision. */
public final class DuplicateLabel extends Problem {
    private DuplicateLabel(String message, List<Place> places, String remedy) {
        super(Exit.GRAPH, message, places, remedy);
    }

    static DuplicateLabel alsoOf(Revision holder, String label, Revision declaring) {
        if (holder.equals(declaring)) {
            return new DuplicateLabel(
                    "Branch label '%s' is named twice by revision %s".formatted(label, declaring.id()),
                    List.of(declaring.origin().labels()),
                    "Name it once.");
        }
        return new DuplicateLabel(
                "Branch label '%s' of revision %s is already used by revision %s"
                        .formatted(label, declaring.id(), holder.id()),
                List.of(declaring.origin().labels(), holder.origin().labels()),
                "Give one of the two another label.");
    }

    static DuplicateLabel idOf(Revision called, String label, Revision declaring) {
        return new DuplicateLabel(
                "Branch label '%s' of revision %s is the id of a revision".formatted(label, declaring.id()),
                List.of(declaring.origin().labels(), called.origin().revision()),
                "Give the label another name.");
    }
}
