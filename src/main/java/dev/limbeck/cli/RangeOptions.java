package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.render.Excerpt;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import picocli.CommandLine.Option;

/** What of the graph a command shows. */
final class RangeOptions {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "START:END",
            defaultValue = ":",
            description = "Only from START up to END, both included; either may be left away.")
    private String range = "";

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database and mark where it is.")
    private boolean indicateCurrent;

    /** Returns the revisions, newest first, with where the database is if that is wanted. */
    Excerpt excerpt(Project project, ProjectDatabase database) {
        List<RevisionId> ids =
                project.graph().newestFirst(project.targets(database::rows).range(range));
        List<RevisionId> current = indicateCurrent ? database.standing().rows() : List.of();
        return new Excerpt(project.graph(), ids, current, project.root());
    }
}
