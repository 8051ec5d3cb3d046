package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphFormat;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code graph}. */
@Command(
        name = "graph",
        description = "Write the graph for other programs to draw.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class GraphCommand extends MenuCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "dot",
            converter = GraphFormatConverter.class,
            description = "How to write it: ${COMPLETION-CANDIDATES}.")
    private GraphFormat format = GraphFormat.DOT;

    @Mixin
    private RangeOptions range;

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        try (ProjectDatabase database = databaseOf(project)) {
            print(format.of(range.excerpt(project, database, this::say)));
        }
        return Exit.DONE;
    }
}
