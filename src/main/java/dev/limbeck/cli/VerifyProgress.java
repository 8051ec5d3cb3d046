package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.workspace.Verified;
import dev.limbeck.workspace.VerifyListener;

/** Shows on a terminal how far a verification has come. */
final class VerifyProgress implements VerifyListener {
    private final StatusLine status;
    private final int columns;
    private final int all;
    private int started;
    private int finished;

    /**
     * Shows nothing yet.
     *
     * @param columns how wide the terminal is; 0 where there is none
     * @param all how many revisions there are to verify
     */
    VerifyProgress(StatusLine status, int columns, int all) {
        this.status = status;
        this.columns = columns;
        this.all = all;
    }

    @Override
    public void starting(Revision revision) {
        started++;
        if (columns > 0) {
            String line = "[%d/%d] %s".formatted(started, all, VerifyLines.name(revision));
            status.show(Cells.cut(line.replaceAll("\\p{Cntrl}+", " "), columns - 1));
        }
    }

    @Override
    public void finished(Verified verified) {
        finished++;
        if (finished == all && columns > 0) {
            status.erase();
        }
    }
}
