package dev.limbeck.cli;

import dev.limbeck.workspace.Move;
import dev.limbeck.workspace.Upgrade;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code upgrade}. */
@Command(name = "upgrade", description = "Apply a revision and all it needs that is not applied.")
final class UpgradeCommand extends MoveCommand {
    @Parameters(paramLabel = "TARGET", converter = WordConverter.class, description = "Where to go.")
    private String target = "";

    @Override
    Move move() {
        return new Upgrade(target);
    }
}
