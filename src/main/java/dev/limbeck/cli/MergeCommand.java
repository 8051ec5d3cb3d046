package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.BranchPair;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.MergeHeads;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.nio.file.Path;
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

    @Mixin
    private VerdictOptions verdicts = new VerdictOptions();

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        Surroundings here = limbeck().surroundings();
        Optional<Revision> written;
        try (ProjectDatabase database = databaseOf(project)) {
            written = new MergeHeads(words, message, options.splice(), options.labels(), options.id())
                    .write(project, project.targets(database::rows), here.random(), ZonedDateTime.now(here.clock()));
        }
        written.ifPresentOrElse(revision -> show(project, revision), this::sayNothingToDo);
        return Exit.DONE;
    }

    /** The file comes first: it is there, whatever becomes of the proof. */
    private void show(Project project, Revision written) {
        String file = limbeck().shown(Path.of(written.origin().file()));
        if (!isJson()) {
            print(file);
        }
        List<Commutation> found = verdicts.of(project, BranchPair.among(written.parents()), this);
        found.forEach(each -> {
            say(each.sentence());
            MergeAdvice advice = new MergeAdvice(new Advice(each, limbeck()::shown), project, file);
            lines(each, advice, written).forEach(line -> say("  " + line));
        });
        if (isJson()) {
            print(MergeDocument.of(written, found, project.root()));
        }
    }

    /** How to put more than two in line is not to be told by what is found of two. */
    private static List<String> lines(Commutation found, MergeAdvice advice, Revision merge) {
        return switch (found.verdict()) {
            case INDEPENDENT, COMMUTE -> safe(found, advice, merge);
            case ORDER_MATTERS -> advice.undecided();
            case CONFLICT -> advice.conflict();
        };
    }

    private static List<String> safe(Commutation found, MergeAdvice advice, Revision merge) {
        if (!found.isProven()) {
            return advice.unproven();
        }
        return merge.parents().size() > 2 ? List.of() : advice.safe();
    }

    private void sayNothingToDo() {
        say("Nothing to merge: `" + String.join(" ", words) + "` is no more than one revision.");
        if (isJson()) {
            print(MergeDocument.ofNothing());
        }
    }
}
