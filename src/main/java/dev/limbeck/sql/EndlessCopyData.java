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
                "End the data with a line that holds \\. alone. A line such as `-- +verify` is no data, but the start of a section:"
                        + " write \\x2d for its first -.");
    }
}
