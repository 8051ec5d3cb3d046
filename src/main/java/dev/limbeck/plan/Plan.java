package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** The rows when it is done, sorted by id. */
    public List<RevisionId> after() {
        Set<RevisionId> rows = new TreeSet<>(from);
        steps.forEach(step -> step.heads().applyTo(rows));
        return List.copyOf(rows);
    }

    /** Returns the rows after each of the steps, in their order, each sorted by id. That is many lists of many, where there are many heads. */
    public List<List<RevisionId>> rowsAfterEach() {
        Set<RevisionId> rows = new TreeSet<>(from);
        List<List<RevisionId>> afterEach = new ArrayList<>();
        for (Step step : steps) {
            step.heads().applyTo(rows);
            afterEach.add(List.copyOf(rows));
        }
        return Collections.unmodifiableList(afterEach);
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
