package dev.limbeck.workspace;

import dev.limbeck.database.OwnTransaction;
import dev.limbeck.database.RefusedInTransaction;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Planner;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.ChangeText;
import dev.limbeck.schema.Comparison;
import dev.limbeck.schema.Contents;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Differences;
import dev.limbeck.schema.Fleeting;
import dev.limbeck.schema.State;
import dev.limbeck.script.NewFile;
import dev.limbeck.script.NewSections;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.BiFunction;

/** Runs a revision that is not written yet, and looks whether it leads where those lead that it stands for. */
final class SquashProof {
    private final Draft draft;
    private final ScratchDatabases scratch;
    private final Comparison there;
    private final Comparison back;
    private final State after;
    private final SortedMap<String, SortedSet<String>> fleeting;

    private SquashProof(
            Draft draft,
            ScratchDatabases scratch,
            Comparison there,
            Comparison back,
            State after,
            SortedMap<String, SortedSet<String>> fleeting) {
        this.draft = draft;
        this.scratch = scratch;
        this.there = there;
        this.back = back;
        this.after = after;
        this.fleeting = fleeting;
    }

    /**
     * Runs the revisions twice: what is another each time cannot be demanded.
     *
     * @param there compares with all that the catalog tells
     * @param back compares with what a downgrade can bring back
     * @throws FailedOnScratch if one does not run
     */
    static SquashProof of(Draft draft, SquashRange range, ScratchDatabases scratch, Diff there, Diff back) {
        SchemaState from = new SchemaState.AtRevisions(scratch, range.below());
        SchemaState to =
                new SchemaState.AtRevisions(scratch, List.of(range.end().id()));
        State after = to.look(SquashProof::state);
        return new SquashProof(
                draft,
                scratch,
                there.comparison(from, to),
                back.comparison(to, from),
                after,
                Fleeting.columns(after.contents(), again(draft, range, scratch).contents()));
    }

    private static State state(dev.limbeck.database.Database database) {
        return new State(database.catalog().schema(), database.catalog().contents(Map.of()));
    }

    private static State again(Draft draft, SquashRange range, ScratchDatabases scratch) {
        RevisionGraph graph = draft.project().graph();
        try (ScratchDatabase database = scratch.at(range.below())) {
            List<RevisionId> end = List.of(range.end().id());
            database.run(new Planner(graph).upgrade(database.database().rows(), end));
            return database.state();
        }
    }

    /** The tables of which rows are others each time. */
    Set<String> fleeting() {
        return fleeting.keySet();
    }

    /** Returns why the upgrade does not lead where it should; empty where it does. */
    Optional<String> fault(NewSections sections) {
        return tried(sections, (graph, database) -> fault(database));
    }

    private Optional<String> fault(ScratchDatabase database) {
        List<Change> left = there.leftOf(database.database().catalog().schema());
        if (!left.isEmpty()) {
            return Optional.of("it leaves " + ChangeText.whole(left.get(0)));
        }
        State reached = state(database.database());
        return Differences.between(counted(after), counted(new State(after.schema(), reached.contents()))).stream()
                .findFirst()
                .map(SquashProof::told);
    }

    private State counted(State state) {
        SortedMap<String, Contents> contents = Fleeting.without(fleeting, state.contents());
        return new State(state.schema(), contents);
    }

    private static String told(Difference rows) {
        return "it ends with another content of %s: %s instead of %s"
                .formatted(rows.object(), rows.second(), rows.first());
    }

    /** Returns why the downgrade does not lead back; empty where it does. */
    Optional<String> faultBack(NewSections sections) {
        return tried(sections, (graph, database) -> {
            database.run(new Planner(graph)
                    .undo(database.database().rows(), draft.file().id()));
            return back.leftOf(database.database().catalog().schema()).stream()
                    .findFirst()
                    .map(change -> "it leaves " + ChangeText.whole(change));
        });
    }

    private Optional<String> tried(
            NewSections sections, BiFunction<RevisionGraph, ScratchDatabase, Optional<String>> look) {
        Path file = draft.file().writeAside(sections);
        try {
            RevisionGraph graph = draft.graph(file.toString());
            ScratchDatabases proving = scratch.with(draft.project().with(graph));
            try (ScratchDatabase database = proving.at(List.of(draft.file().id()))) {
                return look.apply(graph, database);
            }
        } catch (FailedOnScratch | OwnTransaction | RefusedInTransaction refused) {
            String cause = refused.getCause() instanceof Problem inner ? inner.getMessage() : refused.getMessage();
            return Optional.of(cause);
        } finally {
            NewFile.discard(file);
        }
    }
}
