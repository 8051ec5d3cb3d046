package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.MergeHeads;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}. */
@Command(
        name = "merge",
        description = "Write a revision that joins several heads and print its path.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class MergeCommand extends BaseCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "1..*",
            converter = WordConverter.class,
            description = "What to join; `heads` for all heads.")
    private List<String> words = List.of();

    @Option(
            names = {"-m", "--message"},
            paramLabel = "MESSAGE",
            description = "What the revision is for; otherwise it names what it joins.")
    private @Nullable String message;

    @Mixin
    private NewFileOptions options = new NewFileOptions();

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        Surroundings here = limbeck().surroundings();
        try (ProjectDatabase database = databaseOf(project)) {
            Optional<Revision> written = new MergeHeads(
                            words, message, options.splice(), options.labels(), options.id())
                    .write(project, project.targets(database::rows), here.random(), ZonedDateTime.now(here.clock()));
            written.ifPresentOrElse(revision -> printWritten("merge", revision, project), this::sayNothingToDo);
        }
        return Exit.DONE;
    }

    private void sayNothingToDo() {
        say("Nothing to merge: `" + String.join(" ", words) + "` is no more than one revision.");
        if (isJson()) {
            print(NewFileDocument.ofNothing("merge"));
        }
    }
}
