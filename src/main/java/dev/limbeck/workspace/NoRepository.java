package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** Git is asked, and the project lies in no repository. */
public final class NoRepository extends Problem {
    private NoRepository(Path root, String remedy) {
        super(Exit.USAGE, "This project lies in no checkout of git", List.of(Place.of(root.toString())), remedy);
    }

    static NoRepository ofUpstream(Path root) {
        return new NoRepository(
                root, "Run it in the checkout, or do without: `limbeck rebase REV --onto REV` names both ends.");
    }

    static NoRepository toLookIn(Path root) {
        return new NoRepository(root, "Run it in the checkout: `limbeck history` lists what is here.");
    }
}
