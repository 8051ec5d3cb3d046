package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show}. */
@Command(
        name = "show",
        description = "Print all that is known of a revision.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class ShowCommand extends BaseCommand {
    @Parameters(paramLabel = "REV", converter = WordConverter.class, description = "The revision, as a target.")
    private String word = "";

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        try (ProjectDatabase database = databaseOf(project)) {
            List<RevisionId> ids = project.targets(database::rows).revisions(word);
            if (isJson()) {
                print(RevisionsDocument.of("show", project, ids));
            } else {
                GraphText text = new GraphText(project.graph(), List.of());
                ids.forEach(id -> print(text.block(id)));
            }
        }
        return Exit.DONE;
    }
}
