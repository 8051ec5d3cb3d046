package dev.limbeck.cli;

import dev.limbeck.workspace.Downgrade;
import dev.limbeck.workspace.Move;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code downgrade}. */
@Command(name = "downgrade", description = "Undo what follows a revision.")
final class DowngradeCommand extends MoveCommand {
    @Parameters(paramLabel = "TARGET", converter = WordConverter.class, description = "Where to go.")
    private String target = "";

    @Override
    Move move() {
        return new Downgrade(target);
    }
}
