package dev.limbeck.workspace;

import dev.limbeck.check.Rule;
import dev.limbeck.config.Checks;
import dev.limbeck.graph.Latecomer;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.CannotMove;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Place;
import dev.limbeck.target.MultipleHeads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks whether there are more heads than a project allows. */
final class HeadCheck {
    private final Checks checks;
    private final Ways ways;
    private final Report report;

    HeadCheck(Checks checks, Ways ways, Report report) {
        this.checks = checks;
        this.ways = ways;
        this.report = report;
    }

    /** How several heads are told of, and what is known of revisions that are not here. */
    interface Ways {
        /** Returns the sentence that names them. */
        String message(List<RevisionId> heads);

        /** Returns the command that leaves fewer; empty where none is known. */
        Optional<String> command(RevisionGraph graph, List<RevisionId> heads);

        /** Returns the head at which it is told; empty where all are alike. */
        Optional<RevisionId> late(RevisionGraph graph, List<RevisionId> heads);

        /** Returns where a revision is that no file declares, in lines; none where nobody knows. */
        List<String> whereabouts(String name);

        /** Returns a command as it is typed where this is looked at from. */
        default String typed(String command) {
            return command;
        }
    }

    /** Among files as they lie there, which came last is told by their dates. */
    static final Ways BY_DATE = new Ways() {
        @Override
        public String message(List<RevisionId> heads) {
            return "Multiple head revisions are present: " + RevisionId.join(heads);
        }

        @Override
        public Optional<String> command(RevisionGraph graph, List<RevisionId> heads) {
            return MultipleHeads.command(graph, heads);
        }

        @Override
        public Optional<RevisionId> late(RevisionGraph graph, List<RevisionId> heads) {
            return Latecomer.among(graph, heads);
        }

        @Override
        public List<String> whereabouts(String name) {
            return List.of();
        }
    };

    /** As {@link #BY_DATE}, unless git tells which are ours; it is asked when several are found. */
    record ByUpstream(Function<RevisionGraph, Project> opening, Elsewhere elsewhere) implements Ways {
        @Override
        public String message(List<RevisionId> heads) {
            return BY_DATE.message(heads);
        }

        @Override
        public Optional<String> command(RevisionGraph graph, List<RevisionId> heads) {
            return told(graph, heads)
                    .map(known -> known.rebase().or(() -> MultipleHeads.merge(graph, heads)))
                    .orElseGet(() -> BY_DATE.command(graph, heads));
        }

        @Override
        public Optional<RevisionId> late(RevisionGraph graph, List<RevisionId> heads) {
            return told(graph, heads).flatMap(WhoseHeads.Told::ours).or(() -> BY_DATE.late(graph, heads));
        }

        @Override
        public List<String> whereabouts(String name) {
            return elsewhere.lines(name);
        }

        private Optional<WhoseHeads.Told> told(RevisionGraph graph, List<RevisionId> heads) {
            return new WhoseHeads(opening.apply(graph)).ask(heads);
        }
    }

    void look(List<RevisionId> heads, List<Revision> revisions, Optional<RevisionGraph> graph) {
        if (checks.headLabels().isEmpty()) {
            if (heads.size() > checks.mostHeads()) {
                tell(heads, revisions, graph.orElse(null));
            }
            return;
        }
        graph.ifPresent(whole -> byLabel(whole, heads).forEach((label, group) -> {
            if (label.isEmpty()) {
                tellUnlabelled(whole, group);
            } else if (group.size() > 1) {
                tell(group, revisions, whole);
            }
        }));
    }

    /** The heads of each allowed branch; those of no such branch below the empty text. */
    private Map<String, List<RevisionId>> byLabel(RevisionGraph graph, List<RevisionId> heads) {
        Map<String, List<RevisionId>> byLabel = new LinkedHashMap<>();
        for (RevisionId head : heads) {
            String label = checks.headLabels().stream()
                    .filter(each -> graph.labelsOf(head).contains(each))
                    .findFirst()
                    .orElse("");
            byLabel.computeIfAbsent(label, none -> new ArrayList<>()).add(head);
        }
        return byLabel;
    }

    private void tellUnlabelled(RevisionGraph graph, List<RevisionId> heads) {
        for (RevisionId head : heads) {
            report.add(
                    Rule.MULTIPLE_HEADS,
                    "Head %s is on none of the branches that may have one: %s"
                            .formatted(head, String.join(", ", checks.headLabels())),
                    List.of(FileCheck.place(graph.get(head))),
                    "Put it behind one of them with `limbeck rebase`, or name its label in `checks: {heads: …}`.");
        }
    }

    private void tell(List<RevisionId> heads, List<Revision> revisions, @Nullable RevisionGraph graph) {
        if (graph == null) {
            RevisionId last = heads.get(heads.size() - 1);
            List<Place> places = revisions.stream()
                    .filter(each -> each.id().equals(last))
                    .map(FileCheck::place)
                    .toList();
            report.add(
                    Rule.MULTIPLE_HEADS,
                    ways.message(heads),
                    places.subList(0, 1),
                    "Mend what else is wrong with the graph first; then check again.");
            return;
        }
        RevisionId late = ways.late(graph, heads).orElseGet(() -> heads.get(heads.size() - 1));
        report.add(
                Rule.MULTIPLE_HEADS,
                ways.message(heads),
                List.of(place(graph, late, heads)),
                ways.command(graph, heads).orElse("Put one behind the other with `limbeck rebase`."));
    }

    /** Where the branch that came late names its parent: the line that a rebase would change. */
    private static Place place(RevisionGraph graph, RevisionId late, List<RevisionId> heads) {
        Revision moved = heads.stream()
                .filter(head -> !head.equals(late))
                .findFirst()
                .flatMap(onto -> root(graph, late, onto))
                .orElseGet(() -> graph.get(late));
        int line = moved.origin().parentsLine();
        return line == 0 ? FileCheck.place(moved) : Place.of(moved.origin().file(), line);
    }

    private static Optional<Revision> root(RevisionGraph graph, RevisionId late, RevisionId onto) {
        try {
            return Optional.of(Reparenting.of(graph, late, onto).root());
        } catch (CannotMove severalRoots) {
            return Optional.empty();
        }
    }
}
