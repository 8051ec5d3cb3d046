package dev.limbeck.cli;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.render.Json;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.workspace.HeadKeeping;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Rebase;
import dev.limbeck.workspace.RebaseOurs;
import dev.limbeck.workspace.Rebased;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--dry-run", description = "Show what would change, and change nothing.")
    private boolean dryRun;

    /**
     * The result as JSON.
     *
     * @param revision null where there was nothing to rebase; so are its new parent and its file
     */
    record Document(
            String command,
            @Nullable String revision,
            List<String> from,
            @Nullable String onto,
            @Nullable String file,
            String diff,
            boolean dryRun,
            List<RevisionJson> revisions) {}

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        if (revision == null && onto == null && !published) {
            Optional<RebaseOurs.Outcome> ours = new RebaseOurs(upstream).plan(project, this::say);
            if (ours.isPresent()) {
                show(project, ours.get());
                return Exit.DONE;
            }
        }
        Optional<Rebased> change;
        try (ProjectDatabase database = databaseOf(project)) {
            change = new Rebase(revision, onto, upstream, published)
                    .plan(project, project.targets(database::rows), this::say);
        }
        change.ifPresent(this::write);
        change.ifPresentOrElse(each -> show(project, each), () -> sayNothingToDo(project));
        return Exit.DONE;
    }

    private void write(Rebased change) {
        if (!dryRun) {
            change.write();
        }
    }

    /** What moves takes the head file along; a conflict of git's stays in it where nothing does. */
    private void keepHeads(Project project) {
        if (!dryRun) {
            HeadKeeping.mend(project, this::say);
        }
    }

    private void sayNothingToDo(Project project) {
        keepHeads(project);
        say("Nothing to rebase: there are no two heads.");
        if (isJson()) {
            print(new Document("rebase", null, List.of(), null, null, "", dryRun, history(project, project.graph())));
        }
    }

    private void show(Project project, Rebased change) {
        if (isJson()) {
            Reparenting move = change.moves().get(0);
            print(new Document(
                    "rebase",
                    move.root().id().value(),
                    values(move.root().parents()),
                    move.onto().value(),
                    Json.path(project.root(), change.files().get(0).from()),
                    change.diff(project.root()),
                    dryRun,
                    history(project, change.after())));
            return;
        }
        print(project, change);
    }

    private void show(Project project, RebaseOurs.Outcome outcome) {
        Rebased change = outcome.change();
        say(outcome.line());
        if (change == null) {
            keepHeads(project);
        } else {
            write(change);
        }
        if (isJson()) {
            print(RebaseDocument.of(project, outcome, dryRun));
        } else if (change != null) {
            print(project, change);
        }
        if (change != null && !dryRun) {
            say("Git's index is as it was: `git add` takes the change.");
        }
    }

    private void print(Project project, Rebased change) {
        print(change.diff(project.root()) + "\n");
        GraphText text = new GraphText(change.after(), List.of());
        change.after().newestFirst().forEach(id -> print(text.historyLine(id)));
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }

    private static List<RevisionJson> history(Project project, RevisionGraph graph) {
        return RevisionJson.of(graph, graph.newestFirst(), project.root());
    }
}
