package dev.limbeck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Destination;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every plan of every graph. What is applied is worked out anew, step by step, from the files alone. */
class PlannerPropertiesTest {

    /** A graph, and a database that is somewhere in it. */
    record Database(RevisionGraph graph, List<RevisionId> rows, long seed) {
        Random random() {
            return new Random(seed);
        }

        Planner planner() {
            return new Planner(graph);
        }
    }

    @Provide
    Arbitrary<Database> databases() {
        return Combinators.combine(RandomGraphs.any(), Arbitraries.longs())
                .as((graph, seed) -> new Database(graph, RandomGraphs.rows(graph, new Random(seed)), seed));
    }

    @Property
    void after_every_step_of_an_upgrade_the_rows_are_the_tips_of_what_is_applied(
            @ForAll("databases") Database database) {
        for (Revision target : database.graph().revisions()) {
            assertRowsAreTips(database, database.planner().upgrade(database.rows(), List.of(target.id())));
        }
        assertRowsAreTips(
                database,
                database.planner().upgrade(database.rows(), database.graph().realHeads()));
    }

    @Property
    void after_every_step_of_a_downgrade_the_rows_are_the_tips_of_what_is_applied(
            @ForAll("databases") Database database) {
        destinations(database).forEach(destination -> {
            try {
                assertRowsAreTips(database, database.planner().downgrade(database.rows(), destination));
            } catch (NotBelow refused) {
                assertThat(database.rows()).doesNotContain(destination.revision());
            }
        });
    }

    @Property
    void an_upgrade_applies_what_its_targets_need_and_no_more(@ForAll("databases") Database database) {
        List<RevisionId> targets = RandomGraphs.rows(database.graph(), new Random(database.seed() + 1));
        Set<RevisionId> expected = closure(database.graph(), targets);
        expected.removeAll(closure(database.graph(), database.rows()));

        assertThat(revisions(database.planner().upgrade(database.rows(), targets)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    void a_downgrade_undoes_all_that_needs_what_it_undoes_and_keeps_its_destination(
            @ForAll("databases") Database database) {
        destinations(database).forEach(destination -> {
            Set<RevisionId> applied = closure(database.graph(), database.rows());
            try {
                applied.removeAll(revisions(database.planner().downgrade(database.rows(), destination)));
            } catch (NotBelow refused) {
                return;
            }
            assertThat(closure(database.graph(), applied)).isEqualTo(applied);
            if (destination.revision() != null
                    && closure(database.graph(), database.rows()).contains(destination.revision())) {
                assertThat(applied).contains(destination.revision());
            }
        });
    }

    @Property
    void an_upgrade_undone_in_reverse_leads_back(@ForAll("databases") Database database) {
        RevisionGraph graph = database.graph();
        Plan up = database.planner().upgrade(database.rows(), graph.realHeads());
        List<RevisionId> back = new ArrayList<>(revisions(up));
        Collections.reverse(back);
        Rows rows = new Rows(graph, PlanPicture.end(up));
        Set<RevisionId> after = new TreeSet<>(PlanPicture.end(up));
        back.forEach(each -> rows.downgrade(each).applyTo(after));

        assertThat(after).containsExactlyElementsOf(up.from());
    }

    @Property
    void from_base_to_heads_and_back_leaves_no_row(@ForAll("databases") Database database) {
        Plan up = database.planner().upgrade(List.of(), database.graph().realHeads());
        Plan down = database.planner().downgrade(PlanPicture.end(up), new Destination(null, null));
        List<RevisionId> back = new ArrayList<>(revisions(down));
        Collections.reverse(back);

        assertThat(PlanPicture.end(down)).isEmpty();
        assertThat(back).isEqualTo(revisions(up));
    }

    @Property
    void the_same_revisions_planned_twice_give_equal_plans(@ForAll("databases") Database database) {
        RevisionGraph again = RevisionGraph.of(List.copyOf(database.graph().revisions()));
        List<RevisionId> rowsReversed = new ArrayList<>(database.rows());
        Collections.reverse(rowsReversed);

        assertThat(new Planner(again).upgrade(rowsReversed, again.realHeads()))
                .isEqualTo(database.planner()
                        .upgrade(database.rows(), database.graph().realHeads()));
        assertThat(new Planner(again).downgrade(rowsReversed, new Destination(null, null)))
                .isEqualTo(database.planner().downgrade(database.rows(), new Destination(null, null)));
        assertThat(stampHeads(new Planner(again), again, rowsReversed))
                .isEqualTo(stampHeads(database.planner(), database.graph(), database.rows()));
    }

    @Property
    void the_load_order_changes_no_set_of_steps(@ForAll("databases") Database database) {
        RevisionGraph shuffled = RandomGraphs.shuffled(database.graph(), database.random());
        Planner planner = new Planner(shuffled);

        assertThat(Set.copyOf(revisions(planner.upgrade(database.rows(), shuffled.realHeads()))))
                .isEqualTo(Set.copyOf(revisions(database.planner()
                        .upgrade(database.rows(), database.graph().realHeads()))));
        destinations(database)
                .forEach(destination -> assertThat(undone(planner, database.rows(), destination))
                        .isEqualTo(undone(database.planner(), database.rows(), destination)));
    }

    @Property
    void the_load_order_changes_neither_heads_nor_labels(@ForAll("databases") Database database) {
        RevisionGraph graph = database.graph();
        RevisionGraph shuffled = RandomGraphs.shuffled(graph, database.random());

        assertThat(shuffled.heads()).containsExactlyInAnyOrderElementsOf(graph.heads());
        assertThat(shuffled.realHeads()).containsExactlyInAnyOrderElementsOf(graph.realHeads());
        assertThat(graph.revisions())
                .allSatisfy(each -> assertThat(shuffled.labelsOf(each.id())).isEqualTo(graph.labelsOf(each.id())));
    }

    @Property
    void the_order_is_newest_first_and_complete(@ForAll("databases") Database database) {
        Set<RevisionId> seen = new HashSet<>();
        for (RevisionId id : database.graph().newestFirst()) {
            assertThat(seen).containsAll(database.graph().requirements().after(id));
            seen.add(id);
        }
        assertThat(seen).hasSize(database.graph().revisions().size());
    }

    @Property
    void stamping_heads_writes_the_rows_that_an_upgrade_to_heads_leaves(@ForAll("databases") Database database) {
        RevisionGraph graph = database.graph();
        Plan upgrade = database.planner().upgrade(database.rows(), graph.realHeads());

        assertThat(PlanPicture.end(stampHeads(database.planner(), graph, database.rows())))
                .isEqualTo(PlanPicture.end(upgrade));
    }

    @Property
    void after_every_step_of_a_stamp_no_row_implies_another(@ForAll("databases") Database database) {
        List<Destination> destinations = destinations(database)
                .filter(each -> database.random().nextInt(3) == 0)
                .toList();

        assertThat(database.planner().stamp(database.rows(), destinations).rowsAfterEach())
                .allSatisfy(rows -> assertThat(rows).isEqualTo(tips(database.graph(), rows)));
    }

    @Property
    void what_is_current_implies_all_that_is_applied(@ForAll("databases") Database database) {
        List<RevisionId> current = database.planner().current(database.rows());

        assertThat(current).containsAll(database.rows());
        assertThat(closure(database.graph(), current)).isEqualTo(closure(database.graph(), database.rows()));
    }

    /** Replays a plan by its revisions alone, and compares the rows it tells with the tips of what has been applied. */
    private static void assertRowsAreTips(Database database, Plan plan) {
        Set<RevisionId> applied = closure(database.graph(), database.rows());
        List<RevisionId> before = plan.from();
        for (Step step : plan.steps()) {
            RevisionStep run = (RevisionStep) step;
            if (run.direction() == Direction.UPGRADE) {
                assertThat(applied).containsAll(required(database.graph(), run.revision()));
                applied.add(run.revision().id());
            } else {
                applied.remove(run.revision().id());
                assertThat(closure(database.graph(), applied)).isEqualTo(applied);
            }
            before = changed(before, run.heads());
            assertThat(before).isEqualTo(tips(database.graph(), applied));
        }
    }

    private static List<RevisionId> changed(List<RevisionId> before, HeadChange change) {
        assertThat(before).containsAll(change.removed());
        assertThat(change.added()).noneMatch(before::contains);
        Set<RevisionId> after = new TreeSet<>(before);
        after.removeAll(change.removed());
        after.addAll(change.added());
        return List.copyOf(after);
    }

    private static Stream<Destination> destinations(Database database) {
        List<RevisionId> ids =
                database.graph().revisions().stream().map(Revision::id).sorted().toList();
        return Stream.concat(
                Stream.of(new Destination(null, null)),
                ids.stream().flatMap(id -> Stream.of(new Destination(id, null), new Destination(null, id))));
    }

    private static Plan stampHeads(Planner planner, RevisionGraph graph, List<RevisionId> rows) {
        return planner.stamp(
                rows,
                graph.realHeads().stream()
                        .map(head -> new Destination(head, null))
                        .toList());
    }

    private static List<RevisionId> revisions(Plan plan) {
        return plan.steps().stream()
                .map(step -> ((RevisionStep) step).revision().id())
                .toList();
    }

    private static Set<RevisionId> undone(Planner planner, List<RevisionId> rows, Destination destination) {
        try {
            return Set.copyOf(revisions(planner.downgrade(rows, destination)));
        } catch (NotBelow refused) {
            return Set.of();
        }
    }

    /** The ids and all that their files name, directly or not, as parent or dependency. */
    private static Set<RevisionId> closure(RevisionGraph graph, Collection<RevisionId> ids) {
        Set<RevisionId> closure = new HashSet<>(ids);
        while (closure.addAll(closure.stream()
                .flatMap(id -> required(graph, graph.get(id)).stream())
                .collect(Collectors.toSet()))) {}
        return closure;
    }

    /** Those of the ids that no other of them names, directly or not; sorted. */
    private static List<RevisionId> tips(RevisionGraph graph, Collection<RevisionId> ids) {
        return ids.stream()
                .filter(id -> ids.stream()
                        .noneMatch(other -> !other.equals(id)
                                && closure(graph, List.of(other)).contains(id)))
                .sorted()
                .toList();
    }

    private static List<RevisionId> required(RevisionGraph graph, Revision revision) {
        return Stream.concat(
                        revision.parents().stream(),
                        revision.dependsOn().stream()
                                .map(name -> graph.declaring(name).orElse(new RevisionId(name))))
                .toList();
    }
}
