package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.target.Targets;
import java.nio.file.Path;
import java.util.List;

/** The files of revisions. */
public final class RevisionFiles {

    private RevisionFiles() {}

    /**
     * Returns the files of what a word means, in load order; never none.
     *
     * @throws NamesNoRevision if the word means the state before every revision
     */
    public static List<Path> of(Project project, Targets targets, String word) {
        List<RevisionId> ids = targets.revisions(word);
        if (ids.isEmpty()) {
            throw new NamesNoRevision(word);
        }
        return ids.stream().map(id -> Project.file(project.graph().get(id))).toList();
    }
}
