package dev.limbeck.database;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;

/** Nothing can be written where one is connected to. */
public final class ReadOnly extends Problem {
    ReadOnly(ServerFacts facts) {
        super(
                Exit.CHECK,
                facts.writing() == ServerFacts.Writing.STANDBY
                        ? "The server is a standby: it follows another one, and takes no changes"
                        : "Role %s can only read database %s: default_transaction_read_only is on"
                                .formatted(facts.role(), facts.database()),
                List.of(),
                facts.writing() == ServerFacts.Writing.STANDBY
                        ? "Nothing was run. Let the url lead to the primary server."
                        : "Nothing was run. Take the setting from the role or the database, or connect as another role.");
    }
}
