package dev.limbeck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Author;
import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Kept;
import dev.limbeck.ledger.Ledger;
import dev.limbeck.ledger.Progress;
import dev.limbeck.ledger.Standing;
import dev.limbeck.target.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Databases with a past, whose files are changed behind their back: what the ledger finds is what really happened. */
class StandingPropertiesTest {

    /** What really happened to a database, step by step, beside what its tables say. */
    private static final class Database {
        private final RevisionGraph graph;
        private final Random random;
        private final Set<RevisionId> applied = new HashSet<>();
        private final List<Event> events = new ArrayList<>();
        private List<RevisionId> rows = List.of();

        Database(RevisionGraph graph, Random random) {
            this.graph = graph;
            this.random = random;
        }

        Ledger ledger() {
            return new Ledger(events);
        }

        void move() {
            Planner planner = new Planner(graph);
            RevisionId any = any(graph);
            boolean isDown = random.nextBoolean() && rows.contains(any);
            Plan plan =
                    isDown ? planner.downgrade(rows, new Destination(null, any)) : planner.upgrade(rows, List.of(any));
            plan.steps().forEach(step -> run((RevisionStep) step));
        }

        private void run(RevisionStep step) {
            boolean isUp = step.direction() == Direction.UPGRADE;
            record(isUp ? EventKind.UPGRADE : EventKind.DOWNGRADE, step.revision(), isUp, step.heads());
        }

        void record(EventKind kind, Revision revision, boolean isApplied, HeadChange heads) {
            Entry entry = new Entry(kind, bare(revision), isApplied, heads.removed(), heads.added(), Kept.NOTHING, "");
            events.add(new Event(
                    events.size() + 1,
                    entry,
                    Instant.EPOCH,
                    Duration.ZERO,
                    new Author("ada", "ada", "web-1", "1"),
                    Progress.NONE));
            Set<RevisionId> now = new TreeSet<>(rows);
            heads.applyTo(now);
            rows = List.copyOf(now);
            if (isApplied) {
                applied.add(revision.id());
            } else {
                applied.remove(revision.id());
            }
        }

        private Revision bare(Revision revision) {
            return StandingPropertiesTest.bare(graph, revision);
        }

        RevisionId any(RevisionGraph of) {
            List<Revision> all = List.copyOf(of.revisions());
            return all.get(random.nextInt(all.size())).id();
        }

        /** The same files, but one has other parents. */
        RevisionGraph rebased() {
            RevisionId moved = any(graph);
            RevisionId onto = any(graph);
            if (moved.equals(onto) || graph.requirements().isAncestor(moved, onto)) {
                return graph;
            }
            return RevisionGraph.of(graph.revisions().stream()
                    .map(each -> each.id().equals(moved) ? each.withParent(onto) : each)
                    .toList());
        }

        /** The same files without some that nothing else needs. */
        RevisionGraph shortened() {
            Set<RevisionId> gone = new HashSet<>(graph.requirements().descendants(List.of(any(graph))));
            return RevisionGraph.of(graph.revisions().stream()
                    .filter(each -> !gone.contains(each.id()))
                    .toList());
        }
    }

    /** The same files without one, whose followers follow what that followed. */
    private static RevisionGraph without(RevisionGraph graph, Revision gone) {
        return RevisionGraph.of(graph.revisions().stream()
                .filter(each -> !each.equals(gone))
                .map(each -> behind(graph, each, gone))
                .toList());
    }

    private static Revision behind(RevisionGraph graph, Revision revision, Revision gone) {
        Revision bare = bare(graph, revision);
        return new Revision(
                bare.id(),
                bare.parents().stream()
                        .flatMap(parent -> parent.equals(gone.id()) ? gone.parents().stream() : Stream.of(parent))
                        .distinct()
                        .toList(),
                bare.dependsOn().stream()
                        .filter(id -> !id.equals(gone.id().value()))
                        .toList(),
                List.of(),
                "",
                "",
                bare.origin());
    }

    /** As the ledger tells of it. */
    private static Revision bare(RevisionGraph graph, Revision revision) {
        return new Revision(
                revision.id(),
                revision.parents(),
                graph.dependenciesOf(revision.id()).stream()
                        .map(RevisionId::value)
                        .toList(),
                List.of(),
                "",
                "",
                revision.origin());
    }

    @Provide
    Arbitrary<Database> databases() {
        return Combinators.combine(
                        RandomGraphs.any().filter(graph -> !graph.revisions().isEmpty()), Arbitraries.longs())
                .as((graph, seed) -> {
                    Database database = new Database(graph, new Random(seed));
                    for (int moves = database.random.nextInt(6); moves > 0; moves--) {
                        database.move();
                    }
                    return database;
                });
    }

    @Property
    void nothing_is_found_where_nothing_changed(@ForAll("databases") Database database) {
        Standing standing = Standing.of(database.graph, database.rows, database.ledger());
        assertThat(standing.ledger().rows()).isEqualTo(database.rows);
        assertThat(standing.ledger().applied()).isEqualTo(database.applied);
        assertThat(standing.skipped()).isEmpty();
        assertThat(standing.unknown()).isEmpty();
        assertThat(standing.isSettled()).isTrue();
    }

    @Property
    void after_a_rebase_what_the_rows_cover_and_never_ran_is_found_and_can_be_run(
            @ForAll("databases") Database database) {
        RevisionGraph rebased = database.rebased();
        Standing standing = Standing.of(rebased, database.rows, database.ledger());
        Set<RevisionId> never = new HashSet<>(rebased.requirements().ancestors(database.rows));
        never.removeAll(database.applied);
        assertThat(standing.skipped()).containsExactlyInAnyOrderElementsOf(never);

        Plan plan = new Planner(rebased)
                .catchUp(standing.rows(), standing.skipped())
                .then(new Planner(rebased).upgrade(standing.rows(), rebased.realHeads()));
        database.record(
                EventKind.ADOPTED,
                rebased.revisions().iterator().next(),
                database.applied.contains(rebased.revisions().iterator().next().id()),
                new HeadChange(standing.surplus(), standing.lacking()));
        plan.steps().forEach(step -> {
            Revision revision = ((RevisionStep) step).revision();
            assertThat(database.applied)
                    .doesNotContain(revision.id())
                    .containsAll(rebased.requirements().before(revision.id()));
            database.run((RevisionStep) step);
        });
        Standing after = Standing.of(rebased, database.rows, database.ledger());
        assertThat(after.skipped()).isEmpty();
        assertThat(after.isSettled()).isTrue();
        assertThat(database.rows)
                .isEqualTo(rebased.realHeads().stream().sorted().toList());
    }

    @Property
    void what_lost_its_file_is_known_by_the_ledger_and_can_be_undone(@ForAll("databases") Database database) {
        RevisionGraph files = database.shortened();
        Standing standing = Standing.of(files, database.rows, database.ledger());
        Set<RevisionId> lost = new HashSet<>(database.applied);
        lost.removeIf(id -> files.find(id).isPresent());
        assertThat(standing.unknown()).containsExactlyInAnyOrderElementsOf(lost);
        assertThat(standing.skipped()).isEmpty();

        Planner planner = new Planner(standing.graph(), standing);
        planner.downgrade(standing.rows(), new Destination(null, null)).steps().forEach(step -> {
            database.run((RevisionStep) step);
        });
        assertThat(database.applied).isEmpty();
        assertThat(database.rows).isEmpty();
    }

    @Property
    void what_lost_its_file_in_the_middle_is_undone_alone_or_with_the_rest(@ForAll("databases") Database database) {
        Revision gone = database.graph.get(database.any(database.graph));
        Assume.that(database.applied.contains(gone.id()));
        RevisionGraph files = without(database.graph, gone);
        Standing standing = Standing.of(files, database.rows, database.ledger());
        assertThat(standing.unknown()).containsExactly(gone.id());
        Planner planner = new Planner(standing.graph(), standing);
        Destination base = new Destination(null, null);
        Plan all = planner.downgrade(standing.rows(), base);
        assertThat(all.steps()).hasSameSizeAs(database.applied);
        assertThat(all.after()).isEmpty();

        Set<RevisionId> rest = new HashSet<>(database.applied);
        rest.remove(gone.id());
        HeadChange adopted = new HeadChange(standing.surplus(), standing.lacking());
        database.record(EventKind.ADOPTED, standing.graph().get(gone.id()), true, adopted);
        planner.undo(standing.rows(), gone.id()).steps().forEach(step -> database.run((RevisionStep) step));
        assertThat(database.applied).isEqualTo(rest);
        assertThat(database.rows)
                .containsExactlyInAnyOrderElementsOf(files.requirements().tips(rest));
        assertThat(Standing.of(files, database.rows, database.ledger()).unknown())
                .isEmpty();
    }

    @Property
    void what_another_tool_does_is_adopted(@ForAll("databases") Database database) {
        Set<RevisionId> before = Set.copyOf(database.applied);
        List<RevisionId> elsewhere = RandomGraphs.rows(database.graph, database.random);
        Standing standing = Standing.of(database.graph, elsewhere, database.ledger());
        Set<RevisionId> now = database.graph.requirements().ancestors(elsewhere);
        Set<RevisionId> come = new HashSet<>(now);
        come.removeAll(before);
        Set<RevisionId> gone = new HashSet<>(before);
        gone.removeAll(now);
        assertThat(standing.moved().applied()).containsExactlyInAnyOrderElementsOf(come);
        assertThat(standing.moved().undone()).containsExactlyInAnyOrderElementsOf(gone);
        assertThat(standing.skipped()).isEmpty();
    }
}
