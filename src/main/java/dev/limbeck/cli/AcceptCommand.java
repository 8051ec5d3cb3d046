package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Decision;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code accept}. */
@Command(
        name = "accept",
        description = "Accept that the file of an applied revision says something else now than what was run.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class AcceptCommand extends BaseCommand {
    @Parameters(paramLabel = "REV", arity = "1..*", converter = WordConverter.class, description = "The revisions.")
    private List<String> words = List.of();

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            converter = ReasonConverter.class,
            description = "Why the database is right as it is; kept in the ledger.")
    private String reason = "";

    @Override
    Exit run() {
        Project project = limbeck().openProject();
        List<RevisionId> accepted;
        try (ProjectDatabase database = databaseOf(project)) {
            accepted = new Decision(words, reason).accept(database.seen(), database);
        }
        printDecided("accept", accepted);
        return Exit.DONE;
    }
}
