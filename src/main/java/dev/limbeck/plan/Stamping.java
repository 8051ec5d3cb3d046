package dev.limbeck.plan;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Destination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the plan of a stamp: a destination takes the place of the rows that lie below or above it. */
final class Stamping {
    private final RevisionGraph graph;
    private final List<RevisionId> from;
    private final Set<RevisionId> rows;
    private final Set<RevisionId> stamped = new LinkedHashSet<>();

    Stamping(RevisionGraph graph, Collection<RevisionId> rows) {
        this.graph = graph;
        this.from = List.copyOf(rows);
        this.rows = new TreeSet<>(rows);
    }

    Plan plan(List<Destination> destinations) {
        List<Step> steps = new ArrayList<>();
        destinations.forEach(destination -> step(destination).ifPresent(steps::add));
        return new Plan(from, steps);
    }

    private Optional<Step> step(Destination destination) {
        RevisionId revision = destination.revision();
        if (revision == null) {
            return change(rowsOn(destination.branch()), List.of());
        }
        boolean isStamped =
                graph.requirements().descendants(List.of(revision)).stream().anyMatch(stamped::contains);
        stamped.add(revision);
        boolean isThere = isStamped || rows.contains(revision);
        return change(rowsReplacedBy(revision), isThere ? List.of() : List.of(revision));
    }

    private List<RevisionId> rowsOn(@Nullable RevisionId branch) {
        if (branch == null) {
            return List.copyOf(rows);
        }
        Set<RevisionId> lineage = graph.requirements().lineage(branch);
        return rows.stream().filter(lineage::contains).toList();
    }

    /** The other rows above and below it; of those that this stamp itself wrote, only what lies below. */
    private List<RevisionId> rowsReplacedBy(RevisionId revision) {
        Set<RevisionId> below = graph.requirements().ancestors(List.of(revision));
        Set<RevisionId> above = graph.requirements().descendants(List.of(revision));
        return rows.stream()
                .filter(row -> !row.equals(revision))
                .filter(row -> below.contains(row) || (above.contains(row) && !stamped.contains(row)))
                .toList();
    }

    private Optional<Step> change(List<RevisionId> removed, List<RevisionId> added) {
        HeadChange change = new HeadChange(removed, added);
        change.applyTo(rows);
        boolean isNothing = removed.isEmpty() && added.isEmpty();
        return isNothing ? Optional.empty() : Optional.of(new StampStep(change));
    }
}
