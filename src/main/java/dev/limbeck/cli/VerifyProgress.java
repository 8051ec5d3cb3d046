package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.workspace.Verified;
import dev.limbeck.workspace.VerifyListener;
import java.util.function.Consumer;

/** Shows on a terminal how far a verification has come. */
final class VerifyProgress implements VerifyListener {
    private final Limbeck limbeck;
    private final Consumer<String> progress;
    private final int all;
    private int started;
    private int finished;

    /**
     * Shows nothing yet.
     *
     * @param all how many revisions there are to verify
     */
    VerifyProgress(Limbeck limbeck, int all) {
        this.limbeck = limbeck;
        this.progress = limbeck.progress();
        this.all = all;
    }

    @Override
    public void starting(Revision revision) {
        started++;
        progress.accept("[%d/%d] %s".formatted(started, all, VerifyLines.name(revision)));
    }

    @Override
    public void finished(Verified verified) {
        finished++;
        if (finished == all) {
            limbeck.status().erase();
        }
    }
}
