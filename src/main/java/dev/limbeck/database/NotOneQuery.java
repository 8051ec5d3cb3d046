package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What stands as an invariant is no query, or several. */
public final class NotOneQuery extends Problem {
    NotOneQuery(Place place) {
        super(
                Exit.FAILED,
                "An invariant is one query",
                List.of(place),
                "Nothing was run. Write one SELECT; several as a list, each an item of its own.");
    }
}
