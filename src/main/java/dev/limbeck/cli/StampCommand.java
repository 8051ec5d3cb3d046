package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.Decision;
import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.Stamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stamp}. */
@Command(
        name = "stamp",
        description = "Write where the database is, and run nothing.",
        footerHeading = Grammar.HEADING,
        footer = Grammar.EXAMPLES)
final class StampCommand extends MoveCommand {
    @Parameters(
            paramLabel = "REV",
            arity = "1..*",
            converter = WordConverter.class,
            description = "Where the database is; base for nowhere.")
    private List<String> words = List.of();

    @Option(names = "--purge", description = "Remove all rows of the version table first, unknown ones too.")
    private boolean purge;

    @Option(
            names = "--assume-applied",
            description = "Count as applied what was skipped, or begun and finished by hand; needs --reason.")
    private boolean assumeApplied;

    @Option(
            names = "--assume-undone",
            description =
                    "Count as not applied what was begun and taken back by hand, or has no file any more and was undone;"
                            + " needs --reason.")
    private boolean assumeUndone;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            converter = ReasonConverter.class,
            description = "Why it counts so; kept in the ledger.")
    private @Nullable String reason;

    @Override
    Move move() {
        return new Stamp(words.stream().map(this::end).toList(), purge);
    }

    @Override
    List<String> typed() {
        return words;
    }

    @Override
    void checkScript(List<String> starts) {
        refuse(purge, "--purge removes rows that no script can know: leave out --sql");
        refuse(words.stream().anyMatch(word -> end(word).isEmpty()), "A stamp says where it ends, as in A:B");
        long ranges = words.stream().filter(word -> word.indexOf(':') >= 0).count();
        refuse(ranges > 1, "Name all that the database is at before one colon, as in A,B:C D");
    }

    @Override
    Exit run() {
        refuse(reason != null && isScript(), "What a person decides is no script: leave out --sql");
        refuse(assumeApplied && assumeUndone, "--assume-applied and --assume-undone are two things to say: choose one");
        refuse(
                (assumeApplied || assumeUndone) && reason == null,
                "The ledger keeps why it counts so: give --reason TEXT too");
        refuse(
                reason != null && !assumeApplied && !assumeUndone,
                "--reason is that of --assume-applied or --assume-undone: give one of them too");
        return reason == null ? super.run() : assume(reason);
    }

    private Exit assume(String given) {
        Project project = limbeck().openProject();
        Decision decision = new Decision(words, given);
        List<RevisionId> assumed;
        try (ProjectDatabase database = databaseToChange(project)) {
            assumed = assumeUndone
                    ? decision.assumeUndone(database.seen(), database)
                    : decision.assumeApplied(database.seen(), database);
        }
        printDecided("stamp", assumed);
        return Exit.DONE;
    }
}
