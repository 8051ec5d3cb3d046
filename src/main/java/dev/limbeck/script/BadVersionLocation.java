package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** A version location is no well-formed glob. */
public final class BadVersionLocation extends Problem {
    BadVersionLocation(String glob, PatternSyntaxException cause) {
        super(
                Exit.USAGE,
                "'" + glob + "' in versionLocations is no well-formed glob",
                List.of(),
                "Correct it in alembic.yaml: `*` and `?` match any characters, [ab] and {a,b} one of several.");
        initCause(cause);
    }
}
