package dev.limbeck.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The order beside one that searches the graph anew wherever the walk stops: simple, and slow on large histories. */
class NewestFirstPropertiesTest {

    @Property(tries = 3_000)
    void it_is_the_order_of_the_searching_walk(@ForAll Random random) {
        RevisionGraph graph = graph(random);
        assertThat(graph.newestFirst()).isEqualTo(new SearchingWalk(graph, all(graph)).order());
    }

    @Property(tries = 3_000)
    void so_it_is_of_what_a_run_would_apply(@ForAll Random random) {
        RevisionGraph graph = graph(random);
        Set<RevisionId> members = new LinkedHashSet<>(graph.requirements().ancestors(some(graph, random)));
        members.removeAll(graph.requirements().ancestors(some(graph, random)));
        assertThat(graph.newestFirst(members)).isEqualTo(new SearchingWalk(graph, members).order());
    }

    @Property(tries = 1_000)
    void of_any_members_none_is_lost_and_each_stands_above_what_it_follows(@ForAll Random random) {
        RevisionGraph graph = graph(random);
        List<RevisionId> members = some(graph, random);
        List<RevisionId> order = graph.newestFirst(Set.copyOf(members));
        assertThat(order).containsExactlyInAnyOrderElementsOf(members);
        assertThat(order)
                .allSatisfy(each -> assertThat(graph.requirements().before(each))
                        .filteredOn(members::contains)
                        .allMatch(below -> order.indexOf(below) > order.indexOf(each)));
    }

    private static Set<RevisionId> all(RevisionGraph graph) {
        return new HashSet<>(graph.revisions().stream().map(Revision::id).toList());
    }

    private static List<RevisionId> some(RevisionGraph graph, Random random) {
        return graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> random.nextInt(3) == 0)
                .toList();
    }

    /** Up to 40 revisions that each follow up to three and depend on up to two of those before, near ones or any. */
    private static RevisionGraph graph(Random random) {
        int size = random.nextInt(41);
        int reach = 1 + random.nextInt(40);
        int parents = 1 + random.nextInt(3);
        int dependencies = random.nextInt(3);
        List<Revision> revisions = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            List<String> before = before(number, reach, random.nextInt(parents + 1), random);
            List<String> needed = before(number, reach, random.nextInt(dependencies + 1), random);
            revisions.add(new Revision(
                    new RevisionId("r" + number),
                    before.stream().map(RevisionId::new).toList(),
                    needed,
                    List.of(),
                    "",
                    "",
                    Origin.of("")));
        }
        Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    private static List<String> before(int number, int reach, int count, Random random) {
        return IntStream.range(0, number == 0 ? 0 : count)
                .map(any -> Math.max(0, number - 1 - random.nextInt(reach)))
                .distinct()
                .mapToObj(before -> "r" + before)
                .toList();
    }

    private static final class SearchingWalk {
        private final RevisionGraph graph;
        private final Set<RevisionId> left = new LinkedHashSet<>();
        private final List<RevisionId> front;
        private final Set<RevisionId> inFront;

        SearchingWalk(RevisionGraph graph, Set<RevisionId> members) {
            this.graph = graph;
            graph.revisions().stream()
                    .map(Revision::id)
                    .filter(members::contains)
                    .forEach(left::add);
            front = new ArrayList<>(graph.requirements().tips(left));
            inFront = new HashSet<>(front);
        }

        List<RevisionId> order() {
            List<RevisionId> order = new ArrayList<>();
            int at = 0;
            while (!front.isEmpty()) {
                RevisionId candidate = front.get(at);
                Set<RevisionId> above = above(candidate);
                if (above.isEmpty()) {
                    order.add(candidate);
                    left.remove(candidate);
                    at = stepDown(at);
                } else {
                    at = IntStream.range(0, front.size())
                            .filter(place -> above.contains(front.get(place)))
                            .findFirst()
                            .orElseThrow();
                }
            }
            return order;
        }

        private Set<RevisionId> above(RevisionId id) {
            Set<RevisionId> above = new HashSet<>();
            Deque<RevisionId> open = new ArrayDeque<>(List.of(id));
            while (!open.isEmpty()) {
                graph.requirements().after(open.pop()).stream()
                        .filter(left::contains)
                        .filter(above::add)
                        .forEach(open::push);
            }
            return above;
        }

        private int stepDown(int at) {
            inFront.remove(front.get(at));
            List<RevisionId> next = graph.walkedBefore(front.get(at)).stream()
                    .filter(left::contains)
                    .filter(inFront::add)
                    .toList();
            if (next.isEmpty()) {
                front.remove(at);
                return Math.max(at - 1, 0);
            }
            front.set(at, next.get(0));
            front.addAll(next.subList(1, next.size()));
            return at;
        }
    }
}
