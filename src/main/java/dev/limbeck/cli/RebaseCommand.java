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

    /** The result as JSON. */
    record Document(
            String command,
            String revision,
            List<String> from,
            String onto,
            String file,
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
        if (result.isEmpty()) {
            say("Nothing to rebase: there are no two heads.");
            return Exit.DONE;
        }
        if (!dryRun) {
            result.get().change().write();
        }
        show(project, result.get());
        return Exit.DONE;
    }

    private void show(Project project, Rebase.Result result) {
        RevisionGraph after = result.after();
        List<RevisionId> history = after.newestFirst();
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
                    RevisionJson.of(after, history, project.root())));
            return;
        }
        print(diff + "\n");
        GraphText text = new GraphText(after, List.of());
        history.forEach(id -> print(text.historyLine(id)));
    }
}
