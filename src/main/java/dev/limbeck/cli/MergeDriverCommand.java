package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.workspace.DriverFiles;
import dev.limbeck.workspace.HeadFileMerge;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code merge-driver}. */
@Command(
        name = "merge-driver",
        description = {
            "Join two versions of the head file. Git runs this, where `limbeck init --git` has told it to.",
            "Exits with 1 where they conflict, and writes what resolves it into the file."
        })
final class MergeDriverCommand extends MenuCommand {
    @Parameters(index = "0", paramLabel = "BASE", description = "The version that both have changed: %%O.")
    private Path base = Path.of("");

    @Parameters(index = "1", paramLabel = "OURS", description = "Ours, which takes the outcome: %%A.")
    private Path ours = Path.of("");

    @Parameters(index = "2", paramLabel = "THEIRS", description = "Theirs: %%B.")
    private Path theirs = Path.of("");

    @Parameters(index = "3", paramLabel = "SIZE", description = "How long the marks of a conflict are: %%L.")
    private int markerSize;

    @Parameters(index = "4", paramLabel = "PATH", description = "Where the head file lies: %%P.")
    private Path path = Path.of("");

    @Override
    Exit run() {
        Path folder = limbeck().directory().toAbsolutePath();
        HeadFileMerge.Result result = new DriverFiles(
                        folder.resolve(base),
                        folder.resolve(ours),
                        folder.resolve(theirs),
                        markerSize,
                        folder.resolve(path))
                .join(limbeck().surroundings().environment());
        if (result instanceof HeadFileMerge.Torn torn) {
            say(path + ": " + torn.why() + "\n    " + torn.command());
            return Exit.FAILED;
        }
        if (result instanceof HeadFileMerge.Joined joined) {
            joined.notes().forEach(note -> say(path + ": " + note));
        }
        return Exit.DONE;
    }
}
