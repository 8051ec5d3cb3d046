package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A project's template for Python revisions makes none. Nothing was written. */
public final class BadTemplate extends Problem {
    private BadTemplate(String message, Place place, String remedy) {
        super(Exit.FAILED, message, List.of(place), remedy);
    }

    static BadTemplate needsMako(Place place) {
        return new BadTemplate(
                "This line of the template needs Mako, which Limbeck does not run",
                place,
                "Nothing was written. Let `alembic revision` write the file, or keep the template to the placeholders of"
                        + " Alembic's own: ${message}, ${up_revision}, ${repr(down_revision)} and the like.");
    }

    static BadTemplate incomplete(Place place) {
        return new BadTemplate(
                "A revision made from this template would not say all it has to",
                place,
                "Nothing was written. See that it assigns ${repr(up_revision)}, ${repr(down_revision)},"
                        + " ${repr(branch_labels)} and ${repr(depends_on)} to revision, down_revision, branch_labels and"
                        + " depends_on.");
    }
}
