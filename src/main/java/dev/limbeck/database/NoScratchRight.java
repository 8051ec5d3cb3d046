package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.sql.SQLException;
import java.util.List;

/** The role may not make databases on the server for scratch databases. */
public final class NoScratchRight extends Problem {
    NoScratchRight(ServerUrl url, SQLException cause) {
        super(
                Exit.FAILED,
                "No scratch database can be made on " + url + ":\n" + ServerMessage.of(cause),
                List.of(),
                "Let the role make databases (ALTER ROLE … CREATEDB), or correct " + url.key()
                        + "; embedded needs no right.");
        initCause(cause);
    }
}
