package dev.limbeck.database;

import dev.limbeck.ddl.Blueprint;
import dev.limbeck.ddl.Ground;
import dev.limbeck.ddl.Refused;
import dev.limbeck.ddl.Trial;
import dev.limbeck.schema.Snapshot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A scratch database on which statements are tried, and models built. */
public final class ScratchGround implements Ground {
    private static final String IS_LARGE = "SELECT count(*) > 300 FROM pg_catalog.pg_class WHERE oid >= 16384";

    private static final List<String> COUNTED = List.of(
            "attrdef",
            "attribute",
            "class",
            "constraint",
            "depend",
            "description",
            "index",
            "inherits",
            "namespace",
            "proc",
            "rewrite",
            "trigger",
            "type");

    /** All tables that may have rows; what belongs to an extension is its own affair. */
    private static final String FILLED = """
            SELECT string_agg(format('%I.%I', n.nspname, c.relname), ', ' ORDER BY 1)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND pg_catalog.pg_relation_size(c.oid) > 0
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    private static final String SAVE = "SAVEPOINT limbeck_statement";
    private static final String RELEASE = "RELEASE SAVEPOINT limbeck_statement";
    private static final String GO_BACK = "ROLLBACK TO SAVEPOINT limbeck_statement";

    private final Database database;
    private final Connection connection;
    private final Rows rows;

    private enum Rows {
        KEPT,
        TAKEN_OUT
    }

    private ScratchGround(Database database, Connection connection, Rows rows) {
        this.database = database;
        this.connection = connection;
        this.rows = rows;
    }

    static ScratchGround of(Database database, Connection connection) {
        return new ScratchGround(database, connection, Rows.KEPT);
    }

    /**
     * Returns the same, where the rows of all tables are taken out before statements run: how a schema comes to be another
     * is no matter of those that revisions have inserted, and what would be tried next because of one could cut it.
     */
    public Ground withoutRows() {
        return new ScratchGround(database, connection, Rows.TAKEN_OUT);
    }

    /**
     * Lets the server count what its catalog holds, where that is much: it has not yet in a database that was filled this
     * moment, and takes seconds to read it then.
     */
    public void count() {
        try (Statement statement = connection.createStatement()) {
            if (isLarge(statement)) {
                for (String table : COUNTED) {
                    statement.execute("ANALYZE pg_catalog.pg_" + table);
                }
            }
        } catch (SQLException refused) {
            throw new DatabaseFailed("count what its catalog holds", refused);
        }
    }

    private static boolean isLarge(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(IS_LARGE)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public Snapshot schema() {
        return database.catalog().schema();
    }

    @Override
    public Blueprint blueprint() {
        return database.blueprint();
    }

    @Override
    public Trial run(List<List<String>> ways, Keeping keeping) {
        try {
            connection.setAutoCommit(false);
            Trial trial = run(ways);
            if (keeping.isKept(trial, database.catalog()::schemaSoFar)) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            return trial;
        } catch (SQLException lost) {
            throw new DatabaseFailed("try statements", lost);
        }
    }

    /**
     * Runs the statements of a model, each by itself.
     *
     * @throws NotBuilt at the first that the server refuses
     */
    public void build(List<dev.limbeck.sql.Statement> model) {
        for (dev.limbeck.sql.Statement each : model) {
            try {
                Session.send(connection, each);
            } catch (SQLException refused) {
                throw new NotBuilt(each, refused);
            }
        }
    }

    private Trial run(List<List<String>> ways) throws SQLException {
        List<String> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (rows == Rows.TAKEN_OUT) {
                takeOutRows(statement);
            }
            for (List<String> each : ways) {
                run(statement, each, done, refused);
            }
        }
        return new Trial(done, refused);
    }

    /** Triggers of the schema may be against it, and not everybody may pass them over: then the rows are kept. */
    private static void takeOutRows(Statement statement) throws SQLException {
        String filled;
        try (ResultSet row = statement.executeQuery(FILLED)) {
            row.next();
            filled = row.getString(1);
        }
        if (filled != null) {
            String role = "SET LOCAL session_replication_role = ";
            for (String each : List.of(role + "replica", "TRUNCATE " + filled + " CASCADE", role + "origin")) {
                run(statement, List.of(each), new ArrayList<>(), new ArrayList<>());
            }
        }
    }

    private static void run(Statement statement, List<String> ways, List<String> done, List<Refused> refused)
            throws SQLException {
        SQLException last = null;
        for (String way : ways) {
            statement.execute(SAVE);
            try {
                statement.execute(way);
                statement.execute(RELEASE);
                done.add(way);
                return;
            } catch (SQLException failed) {
                statement.execute(GO_BACK);
                last = failed;
            }
        }
        if (last != null) {
            refused.add(
                    new Refused(ways.get(ways.size() - 1), ServerMessage.of(last), String.valueOf(last.getSQLState())));
        }
    }
}
