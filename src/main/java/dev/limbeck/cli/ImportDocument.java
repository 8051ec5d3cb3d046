package dev.limbeck.cli;

import dev.limbeck.foreign.Remark;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.Imported;
import dev.limbeck.workspace.Imported.Placed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of another tool's migrations, as JSON.
 *
 * @param stamped where the database is put; empty where it is already, null where that was not asked for
 */
record ImportDocument(
        String command,
        String tool,
        List<RevisionDocument> revisions,
        List<RemarkDocument> remarks,
        @Nullable List<String> stamped) {

    /**
     * One migration.
     *
     * @param key how the tool calls it in the database
     */
    record RevisionDocument(
            String revision,
            List<String> downRevision,
            String message,
            String file,
            String state,
            String key,
            List<String> sources) {
        static RevisionDocument of(Placed placed, Path root) {
            return new RevisionDocument(
                    placed.revision().id().value(),
                    placed.revision().parents().stream().map(RevisionId::value).toList(),
                    placed.revision().message(),
                    Json.path(root, placed.file()),
                    placed.state().word(),
                    placed.migration().key(),
                    placed.migration().sources().stream()
                            .map(file -> Json.path(root, file.path()))
                            .toList());
        }
    }

    /**
     * What did not simply become a revision.
     *
     * @param line null for the file as a whole
     * @param remedy null where nothing need be done
     */
    record RemarkDocument(
            String kind,
            String file,
            @Nullable Integer line,
            String message,
            @Nullable String remedy) {
        static RemarkDocument of(Remark remark, Path root) {
            return new RemarkDocument(
                    remark.kind().word(),
                    Json.path(root, Path.of(remark.place().file())),
                    remark.place().line() == 0 ? null : remark.place().line(),
                    remark.what(),
                    remark.remedy().isEmpty() ? null : remark.remedy());
        }
    }

    static ImportDocument of(Imported imported, Optional<List<RevisionId>> stamped, Path root) {
        return new ImportDocument(
                "import",
                imported.tool(),
                imported.revisions().stream()
                        .map(each -> RevisionDocument.of(each, root))
                        .toList(),
                imported.remarks().stream()
                        .map(each -> RemarkDocument.of(each, root))
                        .toList(),
                stamped.map(ids -> ids.stream().map(RevisionId::value).toList()).orElse(null));
    }
}
