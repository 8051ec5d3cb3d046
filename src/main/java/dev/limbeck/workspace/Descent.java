package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.RevisionFormats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way down through revisions. Nobody gets below one that nothing undoes: there it begins anew, on a database that has
 * never seen that one.
 */
final class Descent {
    private final RevisionGraph graph;
    private final ScratchDatabases scratch;
    private final List<RevisionId> way;
    private final int bottom;
    private final Seeds seeds;
    private final VerifyListener listener;
    private final Map<RevisionId, Verified> found = new HashMap<>();

    /**
     * Begins nothing yet.
     *
     * @param below what is only run up, parents first
     * @param going what goes down too, parents first; nothing below needs one of these
     */
    Descent(
            RevisionGraph graph,
            ScratchDatabases scratch,
            List<RevisionId> below,
            List<RevisionId> going,
            Seeds seeds,
            VerifyListener listener) {
        this.graph = graph;
        this.scratch = scratch;
        this.way = new ArrayList<>(below);
        way.addAll(going);
        this.bottom = below.size();
        this.seeds = seeds;
        this.listener = listener;
    }

    /** Returns what was found, the newest first. */
    List<Verified> run() {
        int end = way.size();
        while (end > bottom) {
            int start = startOfLeg(end);
            leg(start, end);
            end = start;
        }
        noteWhatComesDownAlone();
        List<Verified> all = new ArrayList<>();
        for (int index = way.size() - 1; index >= bottom; index--) {
            all.add(found.get(way.get(index)));
        }
        all.forEach(listener::finished);
        return all;
    }

    private int startOfLeg(int end) {
        int start = end - 1;
        while (start > bottom && !isIrreversible(way.get(start))) {
            start--;
        }
        return start;
    }

    /** What is wrong with a file is found when it is run. */
    private boolean isIrreversible(RevisionId id) {
        Revision revision = graph.get(id);
        try {
            return RevisionFormats.isRunnable(revision)
                    && RevisionFormats.body(revision).downgradeIfAny().isEmpty();
        } catch (Problem unclear) {
            return false;
        }
    }

    private void leg(int start, int end) {
        try (Course course = new Course(graph, scratch)) {
            Climb climb = new Climb(graph, course, seeds, way.get(bottom));
            climb.start(way.subList(0, start));
            int first = start;
            if (isIrreversible(way.get(start))) {
                Revision revision = graph.get(way.get(first++));
                Evidence seen = new Evidence(revision);
                listener.starting(revision);
                found.put(
                        revision.id(),
                        climb.goOn(revision.id()).orElseGet(() -> seen.irreversible(RevisionFormats.body(revision))));
            }
            if (first < end) {
                found.putAll(new Leg(graph, course, climb, listener).run(way.subList(first, end)));
            }
        }
    }

    /** What fails only behind what is above it is not at fault by itself. */
    private void noteWhatComesDownAlone() {
        List<RevisionId> stuck = way.stream()
                .filter(id -> found.containsKey(id) && found.get(id).hasNotComeDown())
                .toList();
        if (stuck.isEmpty()) {
            return;
        }
        List<RevisionId> needed = way.subList(0, way.indexOf(stuck.get(stuck.size() - 1)) + 1);
        Stretch alone = new Stretch(graph, needed, way.get(bottom), Set.copyOf(stuck), seeds, new VerifyListener() {});
        Set<RevisionId> faultless = alone.verify(scratch).stream()
                .filter(verified -> !verified.hasNotComeDown())
                .map(verified -> verified.revision().id())
                .collect(Collectors.toSet());
        List<RevisionId> faulty =
                stuck.stream().filter(id -> !faultless.contains(id)).toList();
        for (RevisionId id : faultless) {
            found.computeIfPresent(
                    id,
                    (same, verified) ->
                            verified.noting("Right behind its upgrade it comes down; " + why(id, faulty, stuck)));
        }
    }

    private String why(RevisionId id, List<RevisionId> faulty, List<RevisionId> stuck) {
        return named(above(id, faulty))
                .or(() -> named(above(id, stuck)))
                .orElse("what has changed since, rows too, is in its way");
    }

    private List<RevisionId> above(RevisionId id, List<RevisionId> some) {
        Set<RevisionId> after = graph.requirements().descendants(List.of(id));
        return some.stream()
                .filter(each -> !each.equals(id) && after.contains(each))
                .toList();
    }

    private static Optional<String> named(List<RevisionId> above) {
        return above.isEmpty()
                ? Optional.empty()
                : Optional.of("of those above it, these do not: " + RevisionId.join(above));
    }
}
