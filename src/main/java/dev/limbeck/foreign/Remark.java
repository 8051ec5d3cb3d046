package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.Locale;

/**
 * What became of something that did not simply become a revision.
 *
 * @param what the same sentence for all of which the same is true; its subject is the place
 * @param remedy what to do about it; empty where nothing need be done
 */
public record Remark(Kind kind, Place place, String what, String remedy) {

    /** How much of a loss it is. */
    public enum Kind {
        /** The tool runs it, and here nothing does, or cannot. */
        MISSING,
        /** It is in a revision, in another form. */
        CHANGED,
        /** The tool does not run it on PostgreSQL either. */
        LEFT;

        /** As it is printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Remark missing(Place place, String what, String remedy) {
        return new Remark(Kind.MISSING, place, what, remedy);
    }

    static Remark missing(SourceFile file, String what, String remedy) {
        return missing(Place.of(file.path().toString()), what, remedy);
    }

    /** What a run would refuse. */
    static Remark refused(Script script, Problem problem) {
        return missing(
                script.firstLine() == 0 ? script.place() : problem.places().get(0),
                problem.getMessage(),
                problem.remedy().replaceFirst("^Nothing was run\\. ", ""));
    }

    static Remark changed(Place place, String what) {
        return new Remark(Kind.CHANGED, place, what, "");
    }

    /** SQL that is not here. */
    static Remark unwritten(Place place, String what) {
        return missing(place, what, "Write what it does into the revision that stands for it.");
    }

    static Remark left(SourceFile file, String what) {
        return left(Place.of(file.path().toString()), what);
    }

    static Remark left(Place place, String what) {
        return new Remark(Kind.LEFT, place, what, "");
    }
}
