package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A seed is to be loaded behind a revision that is not run. */
public final class SeedNowhere extends Problem {
    SeedNowhere(Seed seed, RevisionId behind) {
        super(
                Exit.USAGE,
                "The seed would never be loaded: no revision that is verified is " + behind + " or needs it",
                List.of(Place.of(seed.file().toString())),
                "Name a revision behind which others are verified, or leave the seed out.");
    }

    SeedNowhere(Seed seed, int number) {
        super(
                Exit.USAGE,
                "'" + seed.behind() + "' names " + (number == 0 ? "no revision" : number + " revisions")
                        + " to load the seed behind",
                List.of(Place.of(seed.file().toString())),
                "Write --seed REV=FILE with one revision, or --seed FILE to load it before the first that is verified.");
    }
}
