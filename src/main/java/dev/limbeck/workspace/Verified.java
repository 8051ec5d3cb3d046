package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.plan.Direction;
import dev.limbeck.problem.Place;
import dev.limbeck.schema.Difference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one revision.
 *
 * @param direction which way it went when something was found; null where nothing was
 * @param detail in one or more lines; empty where all is well
 * @param places where, the one that counts first; none where no file is at fault
 * @param differences in what the database ends otherwise than it should, sorted by object
 * @param notes what is worth to know and no fault
 */
public record Verified(
        Revision revision,
        Result result,
        @Nullable Direction direction,
        String detail,
        List<Place> places,
        List<Difference> differences,
        List<String> notes,
        Duration duration) {
    public Verified {
        places = List.copyOf(places);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** Returns the same with one more that is worth to know. */
    Verified noting(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Verified(revision, result, direction, detail, places, differences, more, duration);
    }

    /** Whether it was its downgrade that did not run. */
    boolean hasNotComeDown() {
        return result == Result.FAILED && direction == Direction.DOWNGRADE;
    }

    /** What became of it. */
    public enum Result {
        /** It goes up, down to where it came from, and up again. */
        OK("ok"),
        /** It goes up, and says of itself that it does not go down. */
        IRREVERSIBLE("irreversible"),
        /** It goes down to somewhere else than where it came from. */
        WRONG_DOWNGRADE("wrong-downgrade"),
        /** It does not go up, or not down. */
        FAILED("failed"),
        /** Nobody knows: it is not one that Limbeck runs, or it needs one that does not go up. */
        NOT_RUN("not-run");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        /** What it is called in every output. */
        public String word() {
            return word;
        }

        /** Whether nothing has to be done about it. */
        public boolean isGood() {
            return this == OK || this == IRREVERSIBLE;
        }
    }
}
