package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** What git alone can tell is asked for, and the project lies in no repository. */
public final class NotInCheckout extends Problem {
    private NotInCheckout(Path root, String otherwise) {
        super(
                Exit.USAGE,
                "This project lies in no checkout of git",
                List.of(Place.of(root.toString())),
                "Run it in the checkout; or " + otherwise);
    }

    static NotInCheckout ofBase(Path root) {
        return new NotInCheckout(root, "without --base, to judge the files as they lie here.");
    }

    static NotInCheckout ofSince(Path root) {
        return new NotInCheckout(root, "without --since: -r A:B names a range, and REV single revisions.");
    }
}
