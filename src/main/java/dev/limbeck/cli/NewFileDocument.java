package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that was written, as JSON.
 *
 * @param revision null where there was none to write; so is the file
 */
record NewFileDocument(
        String command,
        @Nullable String revision,
        List<String> downRevision,
        String message,
        @Nullable String file) {

    static NewFileDocument ofNothing(String command) {
        return new NewFileDocument(command, null, List.of(), "", null);
    }

    static NewFileDocument of(String command, Revision written, Path root) {
        return new NewFileDocument(
                command,
                written.id().value(),
                written.parents().stream().map(RevisionId::value).toList(),
                written.message(),
                Json.path(root, Path.of(written.origin().file())));
    }
}
