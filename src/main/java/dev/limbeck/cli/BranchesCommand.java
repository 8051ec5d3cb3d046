package dev.limbeck.cli;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.workspace.Project;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code branches}. */
@Command(name = "branches", description = "List the revisions that several others follow, newest first.")
final class BranchesCommand extends BaseCommand {
    @Mixin
    private VerboseOption detail;

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        RevisionGraph graph = project.graph();
        List<RevisionId> points =
                graph.newestFirst().stream().filter(graph::isBranchPoint).toList();
        if (isJson()) {
            print(RevisionsDocument.of("branches", project, points));
        } else {
            GraphText text = new GraphText(graph, List.of());
            printAll(points.stream().map(id -> detail.isVerbose() ? text.branchPointBlock(id) : text.branchPoint(id)));
        }
        return Exit.DONE;
    }
}
