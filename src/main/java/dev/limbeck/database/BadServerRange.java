package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** What should be versions of PostgreSQL is none. */
public final class BadServerRange extends Problem {
    BadServerRange(String text, Place place) {
        super(
                Exit.FAILED,
                "'" + text + "' names no versions of PostgreSQL",
                List.of(place),
                "Nothing was run. Write \">=12\", \">=12 <18\", \">=14.2\" or \"15\", in quotes where it begins with > or <.");
    }
}
