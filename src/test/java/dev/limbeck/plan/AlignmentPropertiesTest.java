package dev.limbeck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.target.MultipleHeads;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Any history of which some, with all they need, are theirs. */
class AlignmentPropertiesTest {
    private static final AtomicInteger MOVED = new AtomicInteger();
    private static final AtomicInteger REFUSED = new AtomicInteger();

    @Property(tries = 2000)
    void what_is_not_refused_is_in_line_and_a_second_time_there_is_nothing_to_do(
            @ForAll("dated") RevisionGraph graph, @ForAll Random random) {
        Set<RevisionId> theirs = graph.requirements().ancestors(RandomGraphs.rows(graph, random));
        Alignment.Result result;
        try {
            result = Alignment.of(graph, theirs);
        } catch (CannotMove | MultipleHeads refused) {
            REFUSED.incrementAndGet();
            assertThat(refused.remedy()).isNotBlank();
            return;
        }
        MOVED.addAndGet(result.moves().size());
        RevisionGraph after = result.after();
        assertThat(changed(graph, after)).isSubsetOf(roots(result)).noneMatch(theirs::contains);
        assertThat(moves(after, theirs)).as(drawn(graph, theirs)).isEqualTo("[]");
        List<RevisionId> tips = graph.parentage().tips(theirs);
        boolean hasBranchesApart = graph.bases().stream()
                .anyMatch(base ->
                        !theirs.contains(base) && !graph.get(base).labels().isEmpty());
        if (tips.size() == 1 && !hasBranchesApart) {
            assertThat(after.heads()).hasSize(1);
        }
    }

    @Property(tries = 500)
    void load_order_does_not_decide_what_dates_do(@ForAll("dated") RevisionGraph graph, @ForAll Random random) {
        Set<RevisionId> theirs = graph.requirements().ancestors(RandomGraphs.rows(graph, random));

        assertThat(heads(RandomGraphs.shuffled(graph, random), theirs)).isEqualTo(heads(graph, theirs));
    }

    @AfterContainer
    static void both_happened_often() {
        assertThat(MOVED).hasValueGreaterThan(200);
        assertThat(REFUSED).hasValueGreaterThan(50);
    }

    private static String heads(RevisionGraph graph, Set<RevisionId> theirs) {
        try {
            return Alignment.of(graph, theirs).after().heads().stream()
                    .sorted()
                    .toList()
                    .toString();
        } catch (Problem refused) {
            return refused.getClass().getSimpleName();
        }
    }

    private static String moves(RevisionGraph graph, Set<RevisionId> theirs) {
        try {
            return Alignment.of(graph, theirs).moves().toString();
        } catch (Problem refused) {
            return refused.getMessage();
        }
    }

    private static String drawn(RevisionGraph graph, Set<RevisionId> theirs) {
        return graph.revisions().stream()
                .map(each -> (theirs.contains(each.id()) ? "theirs " : "ours ") + each.id() + " <- " + each.parents()
                        + " " + each.dependsOn() + each.labels())
                .collect(Collectors.joining("\n"));
    }

    private static List<RevisionId> changed(RevisionGraph before, RevisionGraph after) {
        return before.revisions().stream()
                .filter(each -> !each.equals(after.get(each.id())))
                .map(Revision::id)
                .toList();
    }

    private static List<RevisionId> roots(Alignment.Result result) {
        return result.moves().stream().map(move -> move.root().id()).toList();
    }

    /** Each revision is a day younger than the one written before it. */
    @Provide
    Arbitrary<RevisionGraph> dated() {
        return RandomGraphs.any().map(AlignmentPropertiesTest::dated);
    }

    private static RevisionGraph dated(RevisionGraph graph) {
        List<Revision> revisions = new ArrayList<>();
        for (Revision each : graph.revisions()) {
            int day = 1 + Integer.parseInt(each.id().value().substring(1));
            revisions.add(new Revision(
                    each.id(),
                    each.parents(),
                    each.dependsOn(),
                    each.labels(),
                    each.message(),
                    "2026-01-%02d".formatted(day),
                    each.origin()));
        }
        return RevisionGraph.of(revisions);
    }
}
