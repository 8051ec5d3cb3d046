package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.NewRevision;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code revision}. */
@Command(
        name = "revision",
        description = "Write a new revision file and print its path.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class RevisionCommand extends BaseCommand {
    @Option(
            names = {"-m", "--message"},
            required = true,
            paramLabel = "MESSAGE",
            description = "What the revision is for.")
    private String message = "";

    @Option(
            names = "--head",
            paramLabel = "REV",
            defaultValue = "head",
            description = "What it follows: a head, or base for a new base (default: ${DEFAULT-VALUE}).")
    private String head = "";

    @Option(
            names = "--depends-on",
            paramLabel = "REV",
            description = "What must be applied before it without being its parent; may be given several times.")
    private List<String> dependsOn = List.of();

    @Option(names = "--version-path", paramLabel = "DIR", description = "The version location to write it to.")
    private @Nullable Path versionPath;

    @Mixin
    private NewFileOptions options = new NewFileOptions();

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        NewRevision revision = new NewRevision(
                message,
                List.of(head),
                options.splice(),
                options.labels(),
                dependsOn,
                versionPath == null ? null : limbeck().directory().resolve(versionPath),
                options.id());
        Surroundings here = limbeck().surroundings();
        try (ProjectDatabase database = databaseOf(project)) {
            Revision written = revision.write(
                    project, project.targets(database::rows), here.random(), ZonedDateTime.now(here.clock()));
            printWritten("revision", written, project);
        }
        return Exit.DONE;
    }
}
