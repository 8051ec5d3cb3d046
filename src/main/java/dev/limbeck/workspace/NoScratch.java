package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;

/** Something is to be proven by running it, and there are to be no databases for that. */
final class NoScratch extends Problem {
    NoScratch(Key key) {
        super(
                Exit.USAGE,
                "There are to be no scratch databases, as 'scratch: none' says",
                key.places(),
                "Write `scratch: embedded`, docker:IMAGE, or the URL of a server on which databases may be made."
                        + " `limbeck conflicts --static` needs none.");
    }
}
