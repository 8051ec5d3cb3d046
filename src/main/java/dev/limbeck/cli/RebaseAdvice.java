package dev.limbeck.cli;

import dev.limbeck.workspace.BranchPair;
import java.util.ArrayList;
import java.util.List;

/** What to make of what was found about two branches of which a rebase puts the second behind the first, a line each. */
final class RebaseAdvice {
    private final Advice advice;
    private final String instead;

    /**
     * About a rebase.
     *
     * @param instead how to have the other order; empty where it is decided, since the first is published
     */
    RebaseAdvice(Advice advice, String instead) {
        this.advice = advice;
        this.instead = instead;
    }

    /** Where both orders work, and end differently. */
    List<String> undecided() {
        BranchPair pair = advice.pair();
        return List.of(
                "%s, then %s, as it is now: %s".formatted(pair.first(), pair.second(), advice.withFirstFirst()),
                "%s, then %s: %s".formatted(pair.second(), pair.first(), advice.withSecondFirst())
                        + (instead.isEmpty()
                                ? "; so it is in a database that has run " + pair.second() + " already"
                                : "; for that " + instead));
    }

    /** Where an order cannot be run, or neither. */
    List<String> conflict() {
        BranchPair pair = advice.pair();
        List<String> lines = new ArrayList<>(advice.failures());
        String merge = "limbeck merge " + pair.first() + " " + pair.second();
        if (advice.secondFails().isEmpty()) {
            lines.add("%s, then %s, as it is now, can be run.".formatted(pair.first(), pair.second()));
            lines.add("Where a database has run " + pair.second()
                    + " already, join them instead, with what stops taken out of " + pair.first()
                    + " and into the merge: " + merge);
            return lines;
        }
        lines.add("So it cannot be run: change what stops, so that it works behind " + pair.first() + ";");
        lines.add("or join them instead, with what stops taken out of its revision and into the merge: " + merge);
        if (advice.firstFails().isEmpty() && !instead.isEmpty()) {
            lines.add("or choose the other order: " + instead);
        }
        return lines;
    }
}
