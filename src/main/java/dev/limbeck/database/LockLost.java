package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The session that held the lock of a run ended before the run did. */
public final class LockLost extends Problem {
    LockLost(StepFailed.State state) {
        super(
                Exit.FAILED,
                "The lock of this run is lost: the session that held it has ended",
                List.of(),
                "Stopped between two revisions. Done in this run, and kept: " + state.keptNames() + ". " + state.where()
                        + " See what ended the session, the server's administrator or the network, and run the command"
                        + " again.");
    }
}
