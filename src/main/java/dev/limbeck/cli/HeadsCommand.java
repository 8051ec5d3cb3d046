package dev.limbeck.cli;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.target.MultipleHeads;
import dev.limbeck.workspace.Project;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code heads}. */
@Command(name = "heads", description = "List the revisions that no other follows.")
final class HeadsCommand extends BaseCommand {
    @Mixin
    private VerboseOption detail;

    @Option(names = "--resolve-dependencies", description = "Leave out heads that another revision depends on.")
    private boolean resolveDependencies;

    @Option(names = "--single", description = "Exit with 3 where there is not exactly one head.")
    private boolean single;

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        RevisionGraph graph = project.graph();
        List<RevisionId> heads = resolveDependencies ? graph.realHeads() : graph.heads();
        if (isJson()) {
            print(RevisionsDocument.of("heads", project, heads));
        } else {
            GraphText text = new GraphText(graph, List.of());
            printAll(heads.stream().map(id -> detail.isVerbose() ? text.block(id) : text.headLine(id)));
        }
        if (single && heads.size() > 1) {
            throw new MultipleHeads(graph, heads);
        }
        if (single && heads.isEmpty()) {
            say("There is no revision yet: `limbeck revision -m MESSAGE` writes one.");
            return Exit.GRAPH;
        }
        return Exit.DONE;
    }
}
