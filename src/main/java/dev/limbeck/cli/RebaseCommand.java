package dev.limbeck.cli;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.render.Json;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Rebase;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rebase}. */
@Command(
        name = "rebase",
        description = "Put one branch behind another: give its first revision another parent, in its file.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class RebaseCommand extends BaseCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "0..1",
            converter = WordConverter.class,
            description = "A revision of the branch that moves; otherwise the younger of the two heads.")
    private @Nullable String revision;

    @Option(
            names = "--onto",
            paramLabel = "REV",
            description = "The revision that it moves behind; otherwise the other head.")
    private @Nullable String onto;

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
        Optional<Rebase.Result> result;
        try (ProjectDatabase database = databaseOf(project)) {
            result = new Rebase(revision, onto).plan(project, project.targets(database::rows), this::say);
        }
        if (!dryRun) {
            result.ifPresent(each -> each.change().write());
        }
        result.ifPresentOrElse(each -> show(project, each), () -> sayNothingToDo(project));
        return Exit.DONE;
    }

    private void sayNothingToDo(Project project) {
        say("Nothing to rebase: there are no two heads.");
        if (isJson()) {
            print(new Document("rebase", null, List.of(), null, null, "", dryRun, history(project, project.graph())));
        }
    }

    private void show(Project project, Rebase.Result result) {
        String diff = result.diff(project.root());
        if (isJson()) {
            print(new Document(
                    "rebase",
                    result.move().root().id().value(),
                    result.move().root().parents().stream()
                            .map(RevisionId::value)
                            .toList(),
                    result.move().onto().value(),
                    Json.path(project.root(), result.change().file()),
                    diff,
                    dryRun,
                    history(project, result.after())));
            return;
        }
        print(diff + "\n");
        GraphText text = new GraphText(result.after(), List.of());
        result.after().newestFirst().forEach(id -> print(text.historyLine(id)));
    }

    private static List<RevisionJson> history(Project project, RevisionGraph graph) {
        return RevisionJson.of(graph, graph.newestFirst(), project.root());
    }
}
