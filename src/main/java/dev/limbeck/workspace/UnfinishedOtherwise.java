package dev.limbeck.workspace;

import dev.limbeck.ledger.Event;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A revision was begun and not finished, and this command cannot go on with it. */
public final class UnfinishedOtherwise extends Problem {
    private UnfinishedOtherwise(String message, String remedy) {
        super(Exit.CHECK, message, List.of(), "Nothing was run. " + remedy);
    }

    static UnfinishedOtherwise otherWay(Event event) {
        String word = event.entry().kind().word();
        return new UnfinishedOtherwise(
                "What was begun and not finished is the %s of %s".formatted(word, event.id()),
                "Go on with it: `limbeck " + word + " --resume TARGET`.");
    }

    static UnfinishedOtherwise fileGone(Event event) {
        return new UnfinishedOtherwise(
                "The %s of %s was begun and not finished, and no file declares it\n%s"
                        .formatted(event.entry().kind().word(), event.id(), event.told()),
                "Check out the branch or release that has its file; or "
                        + (event.entry().isApplied()
                                ? "take back by hand what was done of it, and say so:\n"
                                : "go on with what the ledger kept of it, with --from-ledger and --resume; or finish it by"
                                        + " hand, and say so:\n")
                        + "    limbeck stamp --assume-undone " + event.id() + " --reason TEXT");
    }
}
