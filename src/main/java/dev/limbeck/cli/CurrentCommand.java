package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.workspace.Current;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code current}. */
@Command(name = "current", description = "Print what the database is at.")
final class CurrentCommand extends BaseCommand {
    @Mixin
    private VerboseOption detail;

    @Option(names = "--check-heads", description = "Exit with 4 where a head is not applied.")
    private boolean checkHeads;

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        List<RevisionId> rows;
        try (ProjectDatabase database = databaseOf(project)) {
            rows = database.rows();
        }
        List<RevisionId> current = Current.of(project, rows);
        if (isJson()) {
            print(RevisionsDocument.of("current", project, current));
        } else {
            GraphText text = new GraphText(project.graph(), List.of());
            current.forEach(id -> print(detail.isVerbose() ? text.block(id) : text.currentLine(id)));
        }
        if (checkHeads) {
            Current.checkHeads(project, rows);
        }
        return Exit.DONE;
    }
}
