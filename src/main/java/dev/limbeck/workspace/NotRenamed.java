package dev.limbeck.workspace;

import dev.limbeck.ddl.Refused;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.schema.RenameWord;
import java.util.List;

/** The server does not rename what is to be renamed. */
public final class NotRenamed extends Problem {
    NotRenamed(RenameWord word, Refused refused) {
        super(
                Exit.FAILED,
                "--rename '" + word.text() + "' is refused: " + refused.message(),
                List.of(),
                "Leave it out, and look at the SQL that is written then.");
    }
}
