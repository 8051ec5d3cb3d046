package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Event;
import dev.limbeck.ledger.Standing;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.GraphText;
import dev.limbeck.render.RevisionJson;
import dev.limbeck.workspace.Current;
import dev.limbeck.workspace.Findings;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code current}. */
@Command(name = "current", description = "Print what the database is at.")
final class CurrentCommand extends BaseCommand {
    @Mixin
    private VerboseOption detail;

    @Option(names = "--check-heads", description = "Exit with 4 where a head is not applied.")
    private boolean checkHeads;

    /** The result as JSON. */
    record Document(
            String command,
            List<RevisionJson> revisions,
            List<String> skipped,
            List<String> edited,
            List<String> unknown,
            List<String> unfinished) {}

    @Override
    Exit run() {
        Project opened = limbeck().openProject();
        Project project;
        Standing standing;
        try (ProjectDatabase database = databaseOf(opened)) {
            standing = database.standing();
            project = database.seen();
        }
        Findings findings = Findings.of(project, standing);
        List<RevisionId> current = Current.of(project, standing);
        if (isJson()) {
            print(document(project, standing, current, findings));
        } else {
            GraphText text = new GraphText(project.graph(), List.of());
            current.forEach(id -> print(detail.isVerbose() ? text.block(id) : text.currentLine(id)));
        }
        if (!standing.ledger().events().isEmpty()) {
            standing.moved().told().ifPresent(this::say);
        }
        findings.lines(project.graph()).forEach(this::say);
        Current.checkKnown(project, standing);
        if (checkHeads) {
            Current.checkHeads(project, standing);
        }
        return Exit.DONE;
    }

    private static Document document(Project project, Standing standing, List<RevisionId> current, Findings findings) {
        Set<RevisionId> unknown = new LinkedHashSet<>(findings.unknown());
        unknown.addAll(Current.undeclared(project, standing.rows()));
        return new Document(
                "current",
                RevisionJson.of(project.graph(), current, project.root()),
                names(findings.skipped()),
                names(findings.edited()),
                names(unknown),
                names(findings.unfinished().stream().map(Event::id).toList()));
    }

    private static List<String> names(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
