package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.target.Targets;
import dev.limbeck.workspace.Autogenerate;
import dev.limbeck.workspace.Draft;
import dev.limbeck.workspace.Generated;
import dev.limbeck.workspace.NewRevision;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.ScratchDatabases;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
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

    @Mixin
    private AutogenerateOptions autogenerate = new AutogenerateOptions();

    @Override
    Exit run() {
        autogenerate.demandClear(spec().commandLine());
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
            Targets targets = project.targets(database::rows);
            ZonedDateTime now = ZonedDateTime.now(here.clock());
            if (autogenerate.isWanted()) {
                return generate(revision.draft(project, targets, here.random(), now), project, database);
            }
            printWritten("revision", revision.write(project, targets, here.random(), now), project);
        }
        return Exit.DONE;
    }

    private Exit generate(Draft draft, Project project, ProjectDatabase database) {
        RenameQuestions questions = new RenameQuestions(limbeck().surroundings().keyboard(), this::ask);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, this::say)) {
            Optional<Generated> generated =
                    new Autogenerate(draft, scratch, database).write(autogenerate.renames(), questions);
            show(generated, project);
            questions.notes().forEach(this::say);
            generated.map(GeneratedLines::of).orElse(List.of()).forEach(this::say);
            return generated.filter(found -> !found.remains().isEmpty()).isPresent() ? Exit.CHECK : Exit.DONE;
        }
    }

    private void show(Optional<Generated> generated, Project project) {
        if (isJson()) {
            print(generated
                    .map(found -> GeneratedDocument.of(found, project.root()))
                    .orElseGet(GeneratedDocument::ofNothing));
        } else {
            generated.ifPresent(found -> printWritten("revision", found.revision(), project));
        }
        if (generated.isEmpty()) {
            say("No difference between the migrations and the model: no revision is written.");
        }
    }
}
