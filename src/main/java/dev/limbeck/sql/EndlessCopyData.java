package dev.limbeck.sql;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A COPY … FROM STDIN whose data nothing ends before the section does. */
public final class EndlessCopyData extends Problem {

    EndlessCopyData(Place copy) {
        super(
                Exit.FAILED,
                "COPY … FROM STDIN without the end of its data",
                List.of(copy),
                "End the data with a line that holds \\. alone.");
    }
}
