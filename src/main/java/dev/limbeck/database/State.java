package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Ledger;
import java.util.List;

/**
 * What a database says of itself, read at one moment.
 *
 * @param rows of the version table, sorted; none where there is no table
 * @param ledger empty where there is none
 */
public record State(List<RevisionId> rows, Ledger ledger) {
    public State {
        rows = List.copyOf(rows);
    }
}
