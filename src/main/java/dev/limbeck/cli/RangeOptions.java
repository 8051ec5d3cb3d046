package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.render.Excerpt;
import dev.limbeck.workspace.Current;
import dev.limbeck.workspace.Findings;
import dev.limbeck.workspace.InsideSquash;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** What of the graph a command shows. */
final class RangeOptions {
    @Option(
            names = {"-r", "--rev-range"},
            paramLabel = "START:END",
            defaultValue = ":",
            description = "Only from START up to END, both included; either may be left away.")
    private String range = "";

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database and mark where it is.")
    private boolean indicateCurrent;

    /**
     * Returns the revisions, newest first, with where the database is if that is wanted.
     *
     * @param notes is told of each row that is marked nowhere, as no file declares it
     */
    Excerpt excerpt(Project project, ProjectDatabase database, Consumer<String> notes) {
        List<RevisionId> ids =
                project.graph().newestFirst(project.targets(database::rows).range(range));
        List<RevisionId> current = List.of();
        if (indicateCurrent) {
            current = database.standing().rows();
            InsideSquash.note(project.graph(), database.standing()).ifPresent(notes);
            note(database.seen(), database.standing(), notes);
        }
        return new Excerpt(project.graph(), ids, current, project.root());
    }

    private static void note(Project project, Standing standing, Consumer<String> notes) {
        Findings findings = Findings.of(project, standing);
        findings.lines(project.graph()).forEach(notes);
        Current.undeclared(project, standing.rows()).stream()
                .filter(row -> !findings.unknown().contains(row))
                .forEach(row -> notes.accept("warning: The database is at revision " + row
                        + ", which no file declares and nothing here marks"));
    }
}
