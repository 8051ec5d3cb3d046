package dev.limbeck.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GraphLanesPropertiesTest {
    private static final int LARGEST = 20;

    @Property
    void who_follows_the_lanes_finds_the_children_of_every_revision(@ForAll("histories") RevisionGraph graph) {
        List<String> drawn = draw(graph, graph.newestFirst());

        assertThat(LaneReader.read(drawn))
                .as(() -> String.join("\n", drawn))
                .isEqualTo(children(graph, Set.copyOf(graph.newestFirst())));
    }

    @Property
    void a_range_is_drawn_as_if_there_were_nothing_else(
            @ForAll("histories") RevisionGraph graph, @ForAll Random random) {
        Set<RevisionId> some =
                graph.newestFirst().stream().filter(id -> random.nextBoolean()).collect(Collectors.toSet());
        List<String> drawn = draw(graph, graph.newestFirst(some));

        assertThat(LaneReader.read(drawn)).as(() -> String.join("\n", drawn)).isEqualTo(children(graph, some));
    }

    @Provide
    Arbitrary<RevisionGraph> histories() {
        return Arbitraries.randomValue(GraphLanesPropertiesTest::history);
    }

    /** Several trees, many forks, merges of up to five. */
    private static RevisionGraph history(Random random) {
        StringBuilder picture = new StringBuilder();
        List<String> ids = new ArrayList<>();
        int size = random.nextInt(LARGEST + 1);
        for (int number = 0; number < size; number++) {
            Collections.shuffle(ids, random);
            int parents = List.of(0, 1, 1, 1, 2, 2, 3, 5).get(random.nextInt(8));
            String id = "r" + number;
            picture.append(id)
                    .append(" <- ")
                    .append(String.join(" ", ids.subList(0, Math.min(parents, ids.size()))))
                    .append('\n');
            ids.add(id);
        }
        return GraphPicture.parse(picture.toString());
    }

    private static List<String> draw(RevisionGraph graph, List<RevisionId> ids) {
        List<String> lines = new ArrayList<>();
        new GraphLanes(new Excerpt(graph, ids, List.of(), Path.of("/")), Ink.PLAIN, id -> "@" + id).draw(lines::add);
        return lines;
    }

    private static Map<String, Set<String>> children(RevisionGraph graph, Set<RevisionId> members) {
        Map<String, Set<String>> children = new TreeMap<>();
        members.forEach(id -> children.put(
                id.value(),
                graph.parentage().after(id).stream()
                        .filter(members::contains)
                        .map(RevisionId::value)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return children;
    }
}
