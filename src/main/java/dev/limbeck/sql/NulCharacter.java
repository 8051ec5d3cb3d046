package dev.limbeck.sql;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The character of code 0, which neither the protocol nor a value of PostgreSQL can hold. */
public final class NulCharacter extends Problem {

    NulCharacter(Place place) {
        super(
                Exit.FAILED,
                "A NUL character, which PostgreSQL takes nowhere",
                List.of(place),
                "Take it out; of bytes, write \\x00 in a value of type bytea.");
    }
}
