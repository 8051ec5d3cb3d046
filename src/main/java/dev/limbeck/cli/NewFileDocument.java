package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Json;
import java.nio.file.Path;
import java.util.List;

/** A revision that was written, as JSON. */
record NewFileDocument(String command, String revision, List<String> downRevision, String message, String file) {

    static NewFileDocument of(String command, Revision written, Path root) {
        return new NewFileDocument(
                command,
                written.id().value(),
                written.parents().stream().map(RevisionId::value).toList(),
                written.message(),
                Json.path(root, Path.of(written.origin().file())));
    }
}
