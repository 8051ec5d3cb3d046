package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}. */
@Command(name = "history", description = "List the revisions, newest first.")
final class HistoryCommand extends BaseCommand {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "START:END",
            defaultValue = ":",
            description = "Only from START up to END, both included; either may be left away.")
    private String range = "";

    @Option(
            names = {"-v", "--verbose"},
            description = "Print all that is known of each.")
    private boolean verbose;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database and mark where it is.")
    private boolean indicateCurrent;

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        try (ProjectDatabase database = databaseOf(project)) {
            List<RevisionId> ids =
                    project.graph().newestFirst(project.targets(database::rows).range(range));
            List<RevisionId> current = indicateCurrent ? database.rows() : List.of();
            GraphText text = new GraphText(project.graph(), current);
            if (isJson()) {
                print(RevisionsDocument.of("history", project, ids));
            } else {
                printAll(ids.stream().map(id -> verbose ? text.block(id) : text.historyLine(id)));
            }
        }
        return Exit.DONE;
    }
}
