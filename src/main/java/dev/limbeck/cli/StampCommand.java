package dev.limbeck.cli;

import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Stamp;
import java.util.List;
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

    @Override
    Move move() {
        return new Stamp(words, purge);
    }
}
