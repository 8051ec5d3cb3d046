package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** What git would merge is asked for, and the project lies in no repository. */
public final class NotInCheckout extends Problem {
    NotInCheckout(Path root) {
        super(
                Exit.USAGE,
                "This project lies in no checkout of git",
                List.of(Place.of(root.toString())),
                "Run it in the checkout; or without --base, to judge the files as they lie here.");
    }
}
