package dev.limbeck.database;

import dev.limbeck.schema.Contents;
import dev.limbeck.schema.Rows;
import dev.limbeck.schema.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** What a database holds, but for the tables that Limbeck itself keeps in it. Writes nothing. */
public final class Catalog {
    private final Connection connection;
    private final List<String> own;

    /**
     * Asks nothing yet.
     *
     * @param own the tables that do not count, as SQL
     */
    Catalog(Connection connection, List<String> own) {
        this.connection = connection;
        this.own = own;
    }

    /**
     * Returns the schema as it is at this moment.
     *
     * @throws DatabaseFailed if it cannot be read
     */
    public Snapshot schema() {
        try {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            List<Snapshot> read = new ArrayList<>();
            Transaction.of(connection, () -> read.add(CatalogQuery.read(connection, version, own)));
            return read.get(0);
        } catch (SQLException refused) {
            throw new DatabaseFailed("read its schema", refused);
        }
    }

    /**
     * Returns the schema as the transaction that is under way has made it; its search path is nothing from now on.
     *
     * @throws DatabaseFailed if it cannot be read
     */
    Snapshot schemaSoFar() {
        try {
            return CatalogQuery.readSoFar(connection, connection.getMetaData().getDatabaseMajorVersion(), own);
        } catch (SQLException refused) {
            throw new DatabaseFailed("read its schema", refused);
        }
    }

    /**
     * Returns those of the tables that do not count that are there, by name with the schema, quoted only where SQL needs it.
     *
     * @throws DatabaseFailed if they cannot be looked for
     */
    public Set<String> own() {
        try {
            return CatalogQuery.names(connection, own);
        } catch (SQLException refused) {
            throw new DatabaseFailed("look for its version table", refused);
        }
    }

    /**
     * Returns what each table, materialized view and sequence holds, by its object; what holds nothing is left out. Reads
     * every row.
     *
     * @param without by object, the columns that do not count
     * @throws DatabaseFailed if they cannot be read
     */
    public SortedMap<String, Contents> contents(Map<String, SortedSet<String>> without) {
        try {
            SortedMap<String, Contents> contents = new TreeMap<>();
            Transaction.of(connection, () -> contents.putAll(new TableContents(connection, without).of(own)));
            return contents;
        } catch (SQLException refused) {
            throw new DatabaseFailed("read its tables", refused);
        }
    }

    /**
     * Returns all rows of some tables, by their objects; of those that hold more than so many, none.
     *
     * @param objects as {@link #contents} has them; what is no table is passed over
     * @throws DatabaseFailed if they cannot be read
     */
    public SortedMap<String, Rows> rows(Collection<String> objects, int most) {
        try {
            SortedMap<String, Rows> rows = new TreeMap<>();
            if (!objects.isEmpty()) {
                Transaction.of(
                        connection,
                        () -> rows.putAll(new TableContents(connection, Map.of()).rows(own, objects, most)));
            }
            return rows;
        } catch (SQLException refused) {
            throw new DatabaseFailed("read its tables", refused);
        }
    }

    /**
     * Returns what its tables, materialized views and sequences hold, as SQL for a fresh schema that is the same.
     *
     * @throws DatabaseFailed if it cannot be read
     */
    public List<RowText> rowTexts() {
        return RowTexts.of(connection, own);
    }
}
