package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Planner;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Comparison;
import dev.limbeck.script.NewFile;
import dev.limbeck.script.NewSections;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
            return remains(draft.graph(file.toString()), there, back);
        } catch (FailedOnScratch failed) {
            String message = failed.getMessage() + "\n"
                    + failed.places().stream()
                            .map(place -> place.toString().replace(file.toString(), "this file"))
                            .findFirst()
                            .orElse("");
            return new Generated.Remains(List.of(), List.of(), List.of(), Optional.of(message.strip()));
        } finally {
            NewFile.discard(file);
        }
    }

    private Generated.Remains remains(RevisionGraph graph, Comparison there, Comparison back) {
        RevisionId id = draft.file().id();
        ScratchDatabases proving = scratch.with(draft.project().with(graph));
        try (ScratchDatabase database = proving.at(graph.heads())) {
            List<Change> left = there.leftOf(database.database().catalog().schema());
            database.run(new Planner(graph).undo(database.database().rows(), id));
            List<Change> notBack = back.leftOf(database.database().catalog().schema());
            return new Generated.Remains(left, List.of(), notBack, Optional.empty());
        }
    }
}
