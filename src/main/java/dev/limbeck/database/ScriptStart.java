package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import java.util.List;

/** Where a script starts: what it demands of the database before it writes anything. */
public sealed interface ScriptStart permits AssumedStart, SeenStart {

    /** The rows that the version table has to have, sorted. */
    List<RevisionId> rows();

    /** PL/pgSQL that stops where the ledger does not agree. */
    String check(TableName table);

    /** Writes into the ledger, and the version table, what something else did before. */
    void adopt(ScriptLedger ledger);
}
