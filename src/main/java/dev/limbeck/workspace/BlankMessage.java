package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A new revision does not say what it is for. */
public final class BlankMessage extends Problem {
    private BlankMessage(String remedy) {
        super(Exit.USAGE, "The message is empty", List.of(), remedy);
    }

    static BlankMessage ofRevision() {
        return new BlankMessage("Say what the revision is for: -m \"Add package_member table\".");
    }

    static BlankMessage ofMerge() {
        return new BlankMessage(
                "Say what the revision is for, or leave -m away: the message then names what is joined.");
    }
}
