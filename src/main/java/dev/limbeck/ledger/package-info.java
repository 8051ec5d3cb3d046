/** What was done to one database, as its ledger keeps it, and how the database stands to the graph of the files. */
@NullMarked
package dev.limbeck.ledger;

import org.jspecify.annotations.NullMarked;
