package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.HeadKeeping;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.RevisionFiles;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code edit}. */
@Command(
        name = "edit",
        description = "Open the file of a revision in $VISUAL or $EDITOR.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class EditCommand extends MenuCommand {
    @Parameters(paramLabel = "REV", converter = WordConverter.class, description = "The revision, as a target.")
    private String word = "";

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        List<Path> files;
        try (ProjectDatabase database = databaseOf(project)) {
            files = RevisionFiles.of(project, project.targets(database::rows), word);
        }
        Editor.of(limbeck().surroundings().environment()).open(files, limbeck().directory());
        if (project.hasHeadFile()) {
            HeadKeeping.mend(limbeck().openProject(), this::say);
        }
        return Exit.DONE;
    }
}
