package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.DropReplaced;
import dev.limbeck.workspace.Dropped;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.RunConditions.Consent;
import dev.limbeck.workspace.ScratchDatabases;
import dev.limbeck.workspace.Squash;
import dev.limbeck.workspace.SquashForm;
import dev.limbeck.workspace.SquashReady;
import dev.limbeck.workspace.Squashed;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code squash}. */
@Command(
        name = "squash",
        description = {
            "Write one revision that stands for those of a range, and print its path.",
            "On scratch databases it is proven first to lead where they lead. Their files stay, for databases that stand in"
                    + " their midst, until --drop-replaced."
        },
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class SquashCommand extends BaseCommand {
    @Parameters(
            paramLabel = "RANGE",
            arity = "0..1",
            converter = WordConverter.class,
            description = "START..END, without START, such as base..REV; or START:END with it, as in history."
                    + " With --drop-replaced, the revision that stays; otherwise all that replace others.")
    private @Nullable String word;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "What the revision is for; otherwise it names what it replaces.")
    private @Nullable String message;

    @Option(names = "--rev-id", paramLabel = "ID", description = "Its id, instead of a random one.")
    private @Nullable String id;

    @Option(
            names = "--concatenate",
            description =
                    "Take their statements one after another, instead of the schema and the rows that they lead to.")
    private boolean concatenated;

    @Option(names = "--dry-run", description = "Prove it, print what would be written, and write nothing.")
    private boolean dryRun;

    @Option(names = "--drop-replaced", description = "Delete the files of what is replaced, and write no revision.")
    private boolean drops;

    @Option(
            names = "--confirm",
            description = "With --drop-replaced: delete files, too, that are in no commit as they are here.")
    private boolean isConfirmed;

    @Override
    Exit run() {
        refuse(isConfirmed && !drops, "--confirm is for --drop-replaced: nothing else is lost");
        if (drops) {
            refuse(message != null || id != null || concatenated, "--drop-replaced writes no revision");
            return drop();
        }
        if (word == null) {
            throw new ParameterException(spec().commandLine(), "Missing required parameter: 'RANGE'");
        }
        return squash(word);
    }

    private Exit drop() {
        Project project = limbeck().openProject();
        DropReplaced drop = new DropReplaced(
                word == null ? List.of() : List.of(word), isConfirmed ? Consent.GIVEN : Consent.NOT_GIVEN);
        Dropped dropped = dryRun ? drop.preview(project, this::say) : drop.run(project, this::say);
        if (dropped.files().isEmpty()) {
            say("Nothing to delete: no file is here of a revision that another replaces.");
        }
        if (isJson()) {
            print(DroppedDocument.of(dropped, project.root()));
        } else {
            dropped.files().forEach(file -> print(limbeck().shown(file)));
        }
        dropped.notes().forEach(this::say);
        return Exit.DONE;
    }

    /**
     * What was deleted, as JSON.
     *
     * @param commit that has all of it; null where none is known
     */
    record DroppedDocument(
            String command, List<String> dropped, @Nullable String commit) {
        static DroppedDocument of(Dropped dropped, Path root) {
            return new DroppedDocument(
                    "squash",
                    dropped.files().stream().map(file -> Json.path(root, file)).toList(),
                    dropped.commit().isEmpty() ? null : dropped.commit());
        }
    }

    private Exit squash(String range) {
        Project project = limbeck().openProject();
        Surroundings here = limbeck().surroundings();
        Squash squash = new Squash(range, message, id, concatenated ? SquashForm.CONCATENATED : SquashForm.SCHEMA);
        Squashed squashed;
        try (ProjectDatabase database = databaseOf(project);
                ScratchDatabases scratch = ScratchDatabases.open(project, this::say)) {
            ZonedDateTime now = ZonedDateTime.now(here.clock());
            SquashReady ready = squash.prepare(
                    project, database, scratch, here.random(), now, limbeck().progress());
            limbeck().status().erase();
            squashed = dryRun ? ready.preview() : ready.write();
        }
        show(squashed, project);
        squashed.notes().forEach(note -> say(note.endsWith(".") ? note : note + "."));
        return Exit.DONE;
    }

    private void show(Squashed squashed, Project project) {
        if (isJson()) {
            print(SquashDocument.of(squashed, project.root()));
        } else if (dryRun) {
            printText(squashed.text());
        } else {
            print(limbeck().shown(Path.of(squashed.revision().origin().file())));
        }
    }
}
