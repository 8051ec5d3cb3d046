package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.workspace.Project;
import java.util.List;

/** Revisions, in the order of the text form, as JSON. */
record RevisionsDocument(String command, List<RevisionJson> revisions) {

    static RevisionsDocument of(String command, Project project, List<RevisionId> ids) {
        return new RevisionsDocument(command, RevisionJson.of(project.graph(), ids, project.root()));
    }
}
