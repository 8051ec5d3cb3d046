package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A header dates its revision by a text that is no date. */
public final class BadCreateDate extends Problem {
    BadCreateDate(String text, Place place) {
        super(
                Exit.FAILED,
                "'" + text + "' is no date",
                List.of(place),
                "Write createDate as in 2020-03-30T14:21:07Z, or leave it away.");
    }
}
