package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Commutation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A merge that was written, as JSON.
 *
 * @param revision null where there was none to write; so is the file
 * @param verdict whether the order of what it joins matters; null where that was not found out
 */
record MergeDocument(
        String command,
        @Nullable String revision,
        List<String> downRevision,
        String message,
        @Nullable String file,
        @Nullable ConflictsDocument verdict) {

    static MergeDocument ofNothing() {
        return new MergeDocument("merge", null, List.of(), "", null, null);
    }

    static MergeDocument of(Revision written, List<Commutation> verdicts, Path root) {
        return new MergeDocument(
                "merge",
                written.id().value(),
                written.parents().stream().map(RevisionId::value).toList(),
                written.message(),
                Json.path(root, Path.of(written.origin().file())),
                ConflictsDocument.ofAll(verdicts, root));
    }
}
