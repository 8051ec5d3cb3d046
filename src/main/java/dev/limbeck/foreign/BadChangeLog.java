package dev.limbeck.foreign;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** A change log of Liquibase's is not written as one. */
public final class BadChangeLog extends Problem {
    /** One of its lines is written almost as one that Liquibase takes. */
    BadChangeLog(Place place, String what, String form) {
        super(
                Exit.FAILED,
                "Liquibase refuses this line: " + what,
                List.of(place),
                "Nothing was imported. Write it as `" + form + "`.");
    }

    BadChangeLog(Place place, String reason) {
        super(
                Exit.FAILED,
                "This is no change log: " + reason.replaceFirst("\\.$", ""),
                List.of(place),
                "Nothing was imported. See what `liquibase validate` says of it.");
    }

    BadChangeLog(Place place, String reason, Throwable cause) {
        this(place, reason);
        initCause(cause);
    }
}
