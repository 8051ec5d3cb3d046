package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.Json;
import dev.limbeck.render.VerdictFormat;
import dev.limbeck.workspace.Descend;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Seed;
import dev.limbeck.workspace.Verified;
import dev.limbeck.workspace.Verify;
import dev.limbeck.workspace.VerifyListener;
import dev.limbeck.workspace.VerifyScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}. */
@Command(
        name = "verify",
        description = {
            "Run revisions up, down and up again on a scratch database: what goes down has to lead back.",
            "Exits with 4 where one does not; that one cannot be undone, and says so, does not count."
        },
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class VerifyCommand extends MenuCommand {
    private static final int MOST_JOBS = 16;

    @Parameters(
            paramLabel = "REV",
            arity = "0..*",
            converter = WordConverter.class,
            description = "What to verify; otherwise all.")
    private List<String> words = List.of();

    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "START:END",
            defaultValue = ":",
            description = "Only from START up to END, both included; either may be left away.")
    private String range = "";

    @Option(
            names = "--since",
            paramLabel = "REF",
            description = "Only what this commit does not have, or has otherwise: what a branch adds.")
    private @Nullable String since;

    @Option(
            names = "--seed",
            paramLabel = "[REV=]FILE",
            description =
                    "Load rows from a file of SQL behind this revision, or else before the first that is verified;"
                            + " may be given several times.")
    private List<String> seeds = List.of();

    @Option(
            names = "--descend",
            description = "Run all of them up and then all of them down, in one go: which do not come down?")
    private boolean descends;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Work on so many scratch databases at once; default: ${DEFAULT-VALUE}.")
    private int jobs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = VerifyFormatConverter.class,
            description = "How to print the result: ${COMPLETION-CANDIDATES}.")
    private VerifyFormat format = VerifyFormat.TEXT;

    @Mixin
    private VerboseOption verbosity = new VerboseOption();

    @Override
    Exit run() {
        refuse(jobs < 1 || jobs > MOST_JOBS, "--jobs takes a number from 1 to " + MOST_JOBS);
        refuse(descends && jobs > 1, "--descend takes one database down: it does not go with --jobs");
        Project project = limbeck().openProject();
        Set<RevisionId> wanted = wanted(project);
        if (wanted.isEmpty()) {
            say("Nothing to verify.");
        }
        List<Verified> found = wanted.isEmpty() ? List.of() : verified(project, wanted);
        show(project, found);
        return found.stream().allMatch(each -> each.result().isGood()) ? Exit.DONE : Exit.CHECK;
    }

    private Set<RevisionId> wanted(Project project) {
        try (ProjectDatabase database = databaseOf(project)) {
            return new VerifyScope(words, range, since).of(project, project.targets(database::rows));
        }
    }

    private List<Verified> verified(Project project, Set<RevisionId> wanted) {
        List<Seed> loaded = seeds.stream().map(this::seed).toList();
        if (descends) {
            Descend descend = new Descend(project, this::say);
            return descend.run(wanted, loaded, listener(descend.order(wanted)));
        }
        Verify verify = new Verify(project, this::say, jobs);
        return verify.run(wanted, loaded, listener(verify.order(wanted)));
    }

    /** A file may be called what looks like a revision and a file. */
    private Seed seed(String word) {
        int sign = word.indexOf('=');
        Path directory = limbeck().directory();
        return sign < 1 || Files.exists(directory.resolve(word))
                ? new Seed("", directory.resolve(word))
                : new Seed(word.substring(0, sign), directory.resolve(word.substring(sign + 1)));
    }

    private VerifyListener listener(List<RevisionId> order) {
        VerifyProgress progress = new VerifyProgress(limbeck(), order.size());
        InOrder printing = new InOrder(order, this::printAtOnce);
        return new VerifyListener() {
            @Override
            public void starting(Revision revision) {
                progress.starting(revision);
            }

            @Override
            public void finished(Verified verified) {
                progress.finished(verified);
                printing.finished(verified);
            }
        };
    }

    /** People need not wait for the end. */
    private void printAtOnce(Verified verified) {
        if (format == VerifyFormat.TEXT && (verbosity.isVerbose() || verified.result() != Verified.Result.OK)) {
            printAll(new VerifyLines(limbeck()).of(verified).stream());
        }
    }

    private void show(Project project, List<Verified> found) {
        switch (format) {
            case TEXT -> {
                if (!found.isEmpty()) {
                    print(VerifyLines.summary(found));
                }
            }
            case JSON -> print(Json.of(VerifyDocument.of(found, project.root())));
            case JUNIT -> print(junit(project, found));
        }
        if (found.stream().anyMatch(each -> each.result() == Verified.Result.WRONG_DOWNGRADE)) {
            say(advice());
        }
    }

    private String advice() {
        return descends
                ? "`limbeck verify` without --descend tells which downgrade does not lead back."
                : "Correct what does not lead back; where there is no way back, leave `-- +downgrade` out and write"
                        + " `-- irreversible: true` into the header.";
    }

    private String junit(Project project, List<Verified> found) {
        Path root = limbeck().root(VerdictFormat.Paths.REPOSITORY, project.root());
        return new VerifyJunit(root, new VerifyLines(limbeck()))
                .of(found, limbeck().surroundings().clock().instant());
    }
}
