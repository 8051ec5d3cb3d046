package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A Python file in a version location lacks what makes it a revision. */
public final class NotARevision extends Problem {
    private NotARevision(String message, String file, String remedy) {
        super(Exit.FAILED, message, List.of(Place.of(file)), remedy);
    }

    static NotARevision withoutId(String file) {
        return new NotARevision(
                "This file assigns no 'revision', and its name is no revision id",
                file,
                "Add a line `revision = \"…\"` with an id that no other file has, or move it out of the version location.");
    }

    static NotARevision withoutParent(String file) {
        return new NotARevision(
                "This file assigns no 'down_revision'",
                file,
                "Add a line `down_revision = \"…\"` with the id of its parent, or `down_revision = None` for a base.");
    }
}
