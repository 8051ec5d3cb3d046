package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import picocli.CommandLine.Command;

/** {@code ensure_version}. */
@Command(name = "ensure_version", description = "Make the version table where there is none, and nothing else.")
final class EnsureVersionCommand extends BaseCommand {

    /** The result as JSON. */
    record Document(String command, boolean created) {}

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        try (ProjectDatabase database = databaseOf(project)) {
            boolean created = database.ensureVersionTable();
            if (isJson()) {
                print(new Document("ensure_version", created));
            }
        }
        return Exit.DONE;
    }
}
