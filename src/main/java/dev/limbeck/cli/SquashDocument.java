package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Squashed;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that stands for others, as JSON.
 *
 * @param file null where it was not written
 */
record SquashDocument(
        String command,
        String revision,
        List<String> downRevision,
        List<String> replaces,
        String message,
        @Nullable String file,
        String form,
        boolean reversible,
        List<String> notes,
        String sql) {

    static SquashDocument of(Squashed squashed, Path root) {
        Revision revision = squashed.revision();
        String file = revision.origin().file();
        return new SquashDocument(
                "squash",
                revision.id().value(),
                texts(revision.parents()),
                texts(revision.replaces()),
                revision.message(),
                file.isEmpty() ? null : Json.path(root, Path.of(file)),
                squashed.form().word(),
                squashed.isReversible(),
                squashed.notes(),
                squashed.text());
    }

    private static List<String> texts(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
