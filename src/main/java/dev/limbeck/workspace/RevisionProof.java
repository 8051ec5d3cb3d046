package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.plan.Planner;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Comparison;
import dev.limbeck.script.NewFile;
import dev.limbeck.script.NewSections;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a revision that is not written yet with all others, and undoes it again, as it will be run from its file. */
final class RevisionProof {
    private final Draft draft;
    private final ScratchDatabases scratch;

    RevisionProof(Draft draft, ScratchDatabases scratch) {
        this.draft = draft;
        this.scratch = scratch;
    }

    /**
     * Returns what is left of two differences.
     *
     * @param there between the migrations and the model
     * @param back between the model and the migrations
     */
    Generated.Remains remains(NewSections sections, Comparison there, Comparison back) {
        Path file = draft.file().writeAside(sections);
        try {
            return remains(file, there, back);
        } finally {
            NewFile.discard(file);
        }
    }

    private Generated.Remains remains(Path file, Comparison there, Comparison back) {
        RevisionGraph graph = draft.graph(file.toString());
        ScratchDatabases proving = scratch.with(draft.project().with(graph));
        Direction direction = Direction.UPGRADE;
        try (ScratchDatabase database = proving.at(graph.heads())) {
            direction = Direction.DOWNGRADE;
            List<Change> left = there.leftOf(database.database().catalog().schema());
            database.run(new Planner(graph)
                    .undo(database.database().rows(), draft.file().id()));
            List<Change> notBack = back.leftOf(database.database().catalog().schema());
            return new Generated.Remains(left, List.of(), notBack, Optional.empty());
        } catch (FailedOnScratch failed) {
            Generated.Failure failure = new Generated.Failure(direction, message(failed, file), beside(graph));
            return new Generated.Remains(List.of(), List.of(), List.of(), Optional.of(failure));
        }
    }

    private List<RevisionId> beside(RevisionGraph graph) {
        Set<RevisionId> lineage = graph.requirements().lineage(draft.file().id());
        return graph.heads().stream().filter(head -> !lineage.contains(head)).toList();
    }

    private static String message(FailedOnScratch failed, Path file) {
        String place = failed.places().stream()
                .map(each -> each.toString().replace(file.toString(), "this file"))
                .findFirst()
                .orElse("");
        return (failed.getMessage() + "\n" + place).strip();
    }
}
