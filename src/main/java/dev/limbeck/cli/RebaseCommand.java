package dev.limbeck.cli;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.render.Json;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.target.Targets;
import dev.limbeck.workspace.AppliedCheck;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.HeadKeeping;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Rebase;
import dev.limbeck.workspace.RebaseOurs;
import dev.limbeck.workspace.Rebased;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rebase}. */
@Command(
        name = "rebase",
        description = {
            "Put one branch behind another: give its first revision another parent, in its file.",
            "Without REV and --onto, in a checkout of git, what is ours moves behind what the upstream has. Ours is what the"
                    + " upstream commit has not: that of --upstream, else of `git: {upstream: REF}` in alembic.yaml, else"
                    + " of the merge or rebase that is going on, else the remote's default branch, else main or master."
        },
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class RebaseCommand extends BaseCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "0..1",
            converter = WordConverter.class,
            description =
                    "A revision of the branch that moves; otherwise what is ours, or, where git does not tell, the younger of"
                            + " the two heads.")
    private @Nullable String revision;

    @Option(
            names = "--onto",
            paramLabel = "REV",
            description = "The revision that it moves behind; otherwise the other head.")
    private @Nullable String onto;

    @Option(
            names = "--upstream",
            paramLabel = "REF",
            description = "The branch or commit that has what is published; none: do not ask git.")
    private @Nullable String upstream;

    @Option(
            names = "--published",
            description =
                    "Move what the upstream has, too: databases that have run it will find what comes below it skipped.")
    private boolean published;

    @Option(names = "--dry-run", description = "Show what would change and run, and change nothing.")
    private boolean dryRun;

    @Mixin
    private VerdictOptions verdicts = new VerdictOptions();

    @Mixin
    private MendOptions mending = new MendOptions();

    /**
     * The result as JSON.
     *
     * @param revision null where there was nothing to rebase; so are its new parent and its file
     * @param verdict whether the order matters; null where that was not found out
     * @param run what was run on the database; null where that was left alone
     */
    record Document(
            String command,
            @Nullable String revision,
            List<String> from,
            @Nullable String onto,
            @Nullable String file,
            String diff,
            boolean dryRun,
            List<RevisionJson> revisions,
            @Nullable ConflictsDocument verdict,
            @Nullable MendDocument run) {}

    @Override
    Exit run() {
        mending.demandClear(spec().commandLine());
        Project project = limbeck().openProject();
        if (revision == null && onto == null && !published) {
            Optional<RebaseOurs.Outcome> ours = new RebaseOurs(upstream).plan(project, this::say);
            if (ours.isPresent()) {
                carryOut(project, ours.get());
                return Exit.DONE;
            }
        }
        Rebased change = named(project).orElse(null);
        if (change == null) {
            say(
                    onto == null
                            ? "Nothing to rebase: there are no two heads."
                            : "Nothing to rebase: it lies there already.");
        }
        MendDocument run = carryOut(project, change);
        List<Commutation> found = change == null ? List.of() : verdicts(project, change);
        if (isJson()) {
            print(document(project, change, found, run));
        }
        return Exit.DONE;
    }

    /** What changes where git does not tell, or both ends are named; where a database is left to do, that may be nothing. */
    private Optional<Rebased> named(Project project) {
        Rebase rebase = new Rebase(revision, onto, upstream, published);
        try (ProjectDatabase database = databaseOf(project)) {
            Targets targets = project.targets(database::rows);
            return mending.way().isPresent() && rebase.isDone(project, targets)
                    ? Optional.empty()
                    : rebase.plan(project, targets, this::say);
        }
    }

    private void carryOut(Project project, RebaseOurs.Outcome outcome) {
        say(outcome.line());
        Rebased change = outcome.change();
        MendDocument run = carryOut(project, change);
        if (change != null && !dryRun) {
            say("Git's index is as it was: `git add` takes the change.");
        }
        List<Commutation> found =
                change == null ? List.of() : told(project, change).ofDecidedOrder();
        if (isJson()) {
            print(RebaseDocument.of(project, outcome, dryRun, found, run));
        }
    }

    /** A database that goes along has the order then. */
    private List<Commutation> verdicts(Project project, Rebased change) {
        RebaseVerdicts told = told(project, change);
        return mending.way().isPresent() ? told.ofDecidedOrder() : told.ofOpenOrder();
    }

    /** They come last: files are changed, whatever becomes of the proof. With --apply-missing it was made before. */
    private RebaseVerdicts told(Project project, Rebased change) {
        VerdictOptions wanted = mending.isProof() ? VerdictOptions.unwanted() : verdicts;
        return dryRun
                ? RebaseVerdicts.planned(this, wanted, project, change)
                : RebaseVerdicts.written(this, wanted, project, change);
    }

    /** Changes files, and the database where that is wanted; returns what was run there, null where it was left alone. */
    private @Nullable MendDocument carryOut(Project project, @Nullable Rebased change) {
        // What moves takes the head file along; a conflict of git's stays in it where nothing does.
        if (change == null && !dryRun) {
            HeadKeeping.mend(project, this::say);
        }
        Runnable shown = () -> show(project, change);
        if (mending.way().isPresent()) {
            MendRun run = new MendRun(this, mending, project, change, verdicts.seeds(limbeck()));
            return dryRun ? run.preview(shown) : run.run(shown);
        }
        if (change != null) {
            new AppliedCheck(project, this::say).check(change, typed());
            if (!dryRun) {
                change.write();
            }
            shown.run();
        }
        return null;
    }

    /** The rebase as it was typed, without what is not to be typed again. */
    private String typed() {
        List<String> words = new ArrayList<>(List.of("limbeck rebase"));
        add(words, "", revision);
        add(words, "--onto ", onto);
        add(words, "--upstream ", upstream);
        if (published) {
            words.add("--published");
        }
        return String.join(" ", words);
    }

    private static void add(List<String> words, String option, @Nullable String value) {
        if (value != null) {
            words.add(option + value);
        }
    }

    private void show(Project project, @Nullable Rebased change) {
        if (change == null || isJson()) {
            return;
        }
        print(change.diff(project.root()) + "\n");
        GraphText text = new GraphText(change.after(), List.of());
        change.after().newestFirst().forEach(id -> print(text.historyLine(id)));
    }

    private Document document(
            Project project, @Nullable Rebased change, List<Commutation> found, @Nullable MendDocument run) {
        if (change == null) {
            List<RevisionJson> unchanged = history(project, project.graph());
            return new Document("rebase", null, List.of(), null, null, "", dryRun, unchanged, null, run);
        }
        Reparenting move = change.moves().get(0);
        return new Document(
                "rebase",
                move.root().id().value(),
                values(move.root().parents()),
                move.onto().value(),
                Json.path(project.root(), change.files().get(0).from()),
                change.diff(project.root()),
                dryRun,
                history(project, change.after()),
                ConflictsDocument.ofAll(found, project.root()),
                run);
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static List<RevisionJson> history(Project project, RevisionGraph graph) {
        return RevisionJson.of(graph, graph.newestFirst(), project.root());
    }
}
