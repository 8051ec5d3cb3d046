package dev.limbeck.cli;

import dev.limbeck.ddl.Refused;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import dev.limbeck.schema.Renaming;
import dev.limbeck.workspace.Generated;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was filled with what differs from the model, as JSON.
 *
 * @param revision null where nothing differs; so is the file
 * @param renames what it renames
 * @param findings what else it changes
 * @param left in what the schema differs from the model when it has run
 * @param refused what the server refused, where something is left
 * @param notUndone in what the schema differs from what it was when it was undone
 * @param failure why it does not run; null where it does
 */
record GeneratedDocument(
        String command,
        @Nullable String revision,
        List<String> downRevision,
        String message,
        @Nullable String file,
        List<RenameDocument> renames,
        List<DiffDocument.FindingDocument> findings,
        List<DiffDocument.ChangeDocument> left,
        List<Refused> refused,
        List<DiffDocument.ChangeDocument> notUndone,
        @Nullable String failure) {

    /** What has another name. */
    record RenameDocument(String object, String kind, String name, String to) {
        static RenameDocument of(Renaming renaming) {
            return new RenameDocument(
                    renaming.before().object(),
                    renaming.before().kind(),
                    renaming.before().name(),
                    renaming.after().name());
        }
    }

    static GeneratedDocument ofNothing() {
        return new GeneratedDocument(
                "revision", null, List.of(), "", null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    static GeneratedDocument of(Generated generated, Path root) {
        Generated.Remains remains = generated.remains();
        return new GeneratedDocument(
                "revision",
                generated.revision().id().value(),
                generated.revision().parents().stream().map(RevisionId::value).toList(),
                generated.revision().message(),
                Json.path(root, Path.of(generated.revision().origin().file())),
                generated.renamings().stream().map(RenameDocument::of).toList(),
                generated.findings().stream()
                        .map(DiffDocument.FindingDocument::of)
                        .toList(),
                remains.left().stream().map(DiffDocument.ChangeDocument::of).toList(),
                remains.refused(),
                remains.notBack().stream().map(DiffDocument.ChangeDocument::of).toList(),
                remains.failure().map(Generated.Failure::message).orElse(null));
    }
}
