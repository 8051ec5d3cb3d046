package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** A version location is no well-formed glob. */
public final class BadVersionLocation extends Problem {
    BadVersionLocation(Key key, String glob, PatternSyntaxException cause) {
        super(
                Exit.USAGE,
                "'" + glob + "' in " + key.name() + " is no well-formed glob",
                List.of(),
                "Correct it in " + key.file() + ": `*` and `?` match any characters, [ab] and {a,b} one of several.");
        initCause(cause);
    }
}
