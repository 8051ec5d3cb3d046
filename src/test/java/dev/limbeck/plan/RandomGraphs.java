package dev.limbeck.plan;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random histories: several trees, forks, merges with redundant parents too, labels, dependencies by id and by label. */
final class RandomGraphs {
    private static final int LARGEST = 14;

    private final Random random;
    private final List<Revision> revisions = new ArrayList<>();

    private RandomGraphs(Random random) {
        this.random = random;
    }

    /** Any history of up to {@value #LARGEST} revisions, in a random load order. */
    static Arbitrary<RevisionGraph> any() {
        return Arbitraries.randomValue(random -> new RandomGraphs(random).graph());
    }

    /** The same revisions in another load order. */
    static RevisionGraph shuffled(RevisionGraph graph, Random random) {
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    /** Some of the revisions of a graph of which none is implied by another: what a version table may hold. */
    static List<RevisionId> rows(RevisionGraph graph, Random random) {
        List<RevisionId> some = graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> random.nextInt(4) == 0)
                .toList();
        return graph.requirements().tips(graph.requirements().ancestors(some));
    }

    private RevisionGraph graph() {
        int size = random.nextInt(LARGEST + 1);
        for (int number = 0; number < size; number++) {
            revisions.add(revision("r" + number));
        }
        Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    private Revision revision(String id) {
        List<RevisionId> parents =
                some(parentCount()).stream().map(Revision::id).toList();
        List<String> dependencies = some(random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0).stream()
                .filter(each -> !parents.contains(each.id()))
                .map(this::name)
                .toList();
        List<String> labels = random.nextInt(4) == 0 ? List.of("label-" + id) : List.of();
        return new Revision(
                new RevisionId(id),
                parents,
                dependencies,
                labels,
                "add " + id,
                "",
                Origin.of("/versions/" + id + ".sql"));
    }

    private int parentCount() {
        return List.of(0, 1, 1, 1, 1, 1, 1, 2, 2, 3).get(random.nextInt(10));
    }

    private String name(Revision revision) {
        return revision.labels().isEmpty() || random.nextBoolean()
                ? revision.id().value()
                : revision.labels().get(0);
    }

    /** Mostly of the last written, as histories grow. */
    private List<Revision> some(int count) {
        List<Revision> pool = new ArrayList<>(
                random.nextInt(3) == 0 || revisions.size() < 4
                        ? revisions
                        : revisions.subList(revisions.size() - 4, revisions.size()));
        Collections.shuffle(pool, random);
        return pool.subList(0, Math.min(count, pool.size()));
    }
}
