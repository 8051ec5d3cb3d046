package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A Python file in a version location lacks what makes it a revision. */
public final class NotARevision extends Problem {
    private NotARevision(String message, Place place, String remedy) {
        super(Exit.FAILED, message, List.of(place), remedy);
    }

    static NotARevision withoutId(Place place) {
        return new NotARevision(
                "This file assigns no 'revision', and its name is no revision id",
                place,
                "Add a line `revision = \"…\"` with an id that no other file has, or move the file out of the version"
                        + " location: Alembic would refuse it there too.");
    }

    static NotARevision withoutParent(Place place) {
        return new NotARevision(
                "This file assigns no 'down_revision'",
                place,
                "Add a line `down_revision = \"…\"` with the id of its parent, or `down_revision = None` for a base.");
    }
}
