package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A branch label means something else wherever a revision is named. */
public final class BadLabel extends Problem {
    private static final Pattern TAKEN = Pattern.compile("(?:head|heads|base|current)?(?:[+-].*)?", Pattern.DOTALL);
    private static final Pattern SIGN = Pattern.compile("[@:\\s\\h]");

    private BadLabel(String label, Revision declaring, String reason) {
        super(
                Exit.GRAPH,
                "Branch label '%s' of revision %s cannot be addressed: %s".formatted(label, declaring.id(), reason),
                List.of(declaring.origin().labels()),
                "Give it another name: without blanks, '@' and ':', and none of head, heads, base, current, +1, head-1.");
    }

    /** Returns what is wrong with a label; empty where nothing is. */
    static Optional<Problem> of(String label, Revision declaring) {
        if (TAKEN.matcher(label).matches()) {
            return Optional.of(new BadLabel(label, declaring, "it means other revisions already"));
        }
        return SIGN.matcher(label).find()
                ? Optional.of(new BadLabel(label, declaring, "it holds a blank, '@' or ':'"))
                : Optional.empty();
    }
}
