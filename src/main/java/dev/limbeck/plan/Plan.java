package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps that lead from one state of the version table to another, in the order they are run.
 *
 * @param from the rows it starts from, sorted by id; a run demands that the database is there
 * @param steps empty where there is nothing to do
 */
public record Plan(List<RevisionId> from, List<Step> steps) {
    public Plan {
        from = from.stream().sorted().toList();
        steps = List.copyOf(steps);
    }

    /** Returns this plan with the steps of another behind its own; the other starts where this one ends. */
    public Plan then(Plan next) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(next.steps());
        return new Plan(from, all);
    }

    /** The rows when it is done. */
    public List<RevisionId> after() {
        return isEmpty() ? from : steps.get(steps.size() - 1).heads().after();
    }

    /** Whether it runs a revision. */
    public boolean touches(RevisionId id) {
        return steps.stream()
                .anyMatch(step ->
                        step instanceof RevisionStep run && run.revision().id().equals(id));
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
