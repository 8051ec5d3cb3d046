package dev.limbeck.conformance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.graph.WalkedBefore;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.PlanPicture;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.problem.Problem;
import dev.limbeck.target.Destination;
import dev.limbeck.target.MultipleHeads;
import dev.limbeck.target.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What we answer to a question that Alembic was asked, in one line; a refusal by the name of its problem. */
final class OurAnswer {
    private final Case asked;
    private final RevisionGraph graph;
    private final Targets targets;
    private final Planner planner;

    private OurAnswer(Case asked) {
        this.asked = asked;
        this.graph = RevisionGraph.of(asked.revisions());
        this.targets = new Targets(graph, asked::rows);
        this.planner = new Planner(graph);
    }

    /**
     * Answers.
     *
     * @param folder where a project may be written
     */
    static String to(Case asked, Path folder) throws IOException {
        try {
            return asked.command().equals("revision") ? Creation.of(asked, folder) : new OurAnswer(asked).text();
        } catch (Problem refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private String text() {
        return switch (asked.command()) {
            case "upgrade" -> PlanPicture.of(planner.upgrade(asked.rows(), each(targets::upgradeTo)));
            case "downgrade" -> PlanPicture.of(planner.downgrade(asked.rows(), targets.downgradeTo(asked.target())));
            case "applySteps" -> applied();
            case "stamp" ->
                "{" + sorted(PlanPicture.end(planner.stamp(asked.rows(), each(targets::stampTo))), ",") + "}";
            case "iterate" -> ids(walked());
            case "resolve" -> sorted(each(targets::revisions), " ");
            case "resolveOne" -> ids(one(targets.revisions(asked.target())));
            case "currentHead" -> ids(targets.revisions("head"));
            case "impliedHeads" -> sorted(planner.current(asked.rows()), " ");
            case "filterForLineage" -> sorted(rowsOnBranch(), " ");
            case "baseRevisions" -> sorted(graph.parentage().roots(targets.range(asked.target() + ":")), " ");
            case "load" -> loaded();
            default -> throw new AssertionError("Unknown command " + asked.command());
        };
    }

    private <T> List<T> each(Function<String, List<T>> meaning) {
        return asked.words().stream()
                .flatMap(word -> meaning.apply(word).stream())
                .toList();
    }

    private List<RevisionId> one(List<RevisionId> found) {
        if (found.size() > 1) {
            throw new MultipleHeads(graph, found);
        }
        return found;
    }

    private List<RevisionId> rowsOnBranch() {
        Set<RevisionId> members = each(targets::revisions).stream()
                .flatMap(id -> graph.parentage().lineage(id).stream())
                .collect(toUnmodifiableSet());
        return asked.rows().stream().filter(members::contains).toList();
    }

    /** The steps that Alembic was told to make, each planned by itself. */
    private String applied() {
        List<String> pictures = new ArrayList<>();
        List<RevisionId> rows = asked.rows();
        for (JsonNode step : asked.question().get("steps")) {
            RevisionId id = new RevisionId(step.get("revision").asString());
            Plan plan = step.get("direction").asString().equals("up")
                    ? planner.upgrade(rows, List.of(id))
                    : planner.downgrade(
                            rows, new Destination(graph.get(id).parents().get(0), id));
            pictures.add(PlanPicture.of(plan));
            rows = PlanPicture.end(plan);
        }
        return String.join("; ", pictures);
    }

    /** What lies between two ends; the walks that Alembic makes within an upgrade or a downgrade are planned as such. */
    private List<RevisionId> walked() {
        if (asked.is("implicitBase")) {
            return graph.newestFirst(missing());
        }
        return graph.newestFirst(asked.is("selectForDowngrade") ? undone() : between());
    }

    private Set<RevisionId> between() {
        String lower = asked.lower().isEmpty() ? "base" : asked.lower().get(0);
        Set<RevisionId> between = new LinkedHashSet<>(targets.range(lower + ":" + asked.target()));
        if (!asked.is("inclusive")) {
            targets.revisions(lower).forEach(between::remove);
        }
        return between;
    }

    private Set<RevisionId> missing() {
        List<RevisionId> rows = asked.lower().stream()
                .flatMap(word -> targets.revisions(word).stream())
                .toList();
        Set<RevisionId> missing = revisions(planner.upgrade(rows, each(targets::upgradeTo)));
        missing.addAll(asked.is("inclusive") ? rows : List.of());
        return missing;
    }

    private Set<RevisionId> undone() {
        List<RevisionId> rows = each(targets::revisions);
        Destination kept =
                new Targets(graph, () -> rows).downgradeTo(asked.lower().get(0));
        Set<RevisionId> undone = revisions(planner.downgrade(rows, kept));
        if (asked.is("inclusive") && kept.revision() != null) {
            undone.add(kept.revision());
        }
        return undone;
    }

    private static Set<RevisionId> revisions(Plan plan) {
        Set<RevisionId> revisions = new LinkedHashSet<>();
        plan.steps()
                .forEach(step -> revisions.add(((RevisionStep) step).revision().id()));
        return revisions;
    }

    private String loaded() {
        List<RevisionId> independent = graph.bases().stream()
                .filter(id -> graph.requirements().before(id).isEmpty())
                .toList();
        return Stream.of(graph.heads(), graph.realHeads(), graph.bases(), independent)
                        .map(ids -> sorted(ids, " "))
                        .collect(joining(" | "))
                + graph.revisions().stream()
                        .map(Revision::id)
                        .sorted()
                        .map(id -> "; " + id + " " + revision(id))
                        .collect(joining());
    }

    private String revision(RevisionId id) {
        return "(" + String.join(" ", graph.labelsOf(id)) + ")"
                + (graph.isBranchPoint(id) ? " branchpoint" : "")
                + (graph.get(id).isMerge() ? " mergepoint" : "")
                + " <- " + sorted(Set.copyOf(WalkedBefore.of(graph, id)), " ");
    }

    private static String ids(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(joining(" "));
    }

    private static String sorted(Collection<RevisionId> ids, String between) {
        return ids.stream().map(RevisionId::value).sorted().collect(joining(between));
    }
}
