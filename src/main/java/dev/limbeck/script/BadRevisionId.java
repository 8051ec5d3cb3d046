package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.function.Supplier;

/** A text cannot be a revision id. */
public final class BadRevisionId extends Problem {
    private BadRevisionId(Exit exit, String text, List<Place> places) {
        super(
                exit,
                text.isEmpty()
                        ? "A revision identifier cannot be empty"
                        : RevisionId.isReserved(text)
                                ? "'" + text + "' cannot be a revision identifier: as a target it means something else"
                                : "Character(s) " + String.join(", ", RevisionId.forbiddenIn(text))
                                        + " not allowed in revision identifier '" + text + "'",
                places,
                "Take letters, digits and `_`; `@ - + :` and blanks belong to the grammar of targets.");
    }

    /**
     * Returns the id that a file declares or names.
     *
     * @throws BadRevisionId if it cannot be one
     */
    static RevisionId read(String text, Supplier<Place> place) {
        if (!RevisionId.isGood(text)) {
            throw new BadRevisionId(Exit.FAILED, text, List.of(place.get()));
        }
        return new RevisionId(text);
    }

    /**
     * Returns the id that was typed.
     *
     * @throws BadRevisionId if it cannot be one
     */
    public static RevisionId typed(String text) {
        if (!RevisionId.isGood(text)) {
            throw new BadRevisionId(Exit.USAGE, text, List.of());
        }
        return new RevisionId(text);
    }
}
