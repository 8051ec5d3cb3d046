package dev.limbeck.database;

import dev.limbeck.sql.ServerObject;
import dev.limbeck.sql.SqlQuote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * What runs on scratch databases make that is not in these: roles and tablespaces, which would be in the way of the next
 * run. On a server that others use too, ours is what was not there before and is named by what ran, and a lock sees to it
 * that no other command makes the same meanwhile. Not for several threads.
 */
final class ScratchTraces {
    /** Those that the server itself began with have smaller numbers. */
    private static final String PRESENT = """
            SELECT 'ROLE', rolname FROM pg_catalog.pg_roles WHERE oid >= 16384
            UNION ALL
            SELECT 'TABLESPACE', spcname FROM pg_catalog.pg_tablespace WHERE oid >= 16384
            ORDER BY 1 DESC, 2
            """;

    /** The setting of a database that names what was made beside it: a comment would be one of the revisions'. */
    private static final String NOTE = "limbeck.beside";

    private static final long POLL = 100_000_000;

    private final Connection connection;
    private final Tenancy tenancy;
    private final int lock;
    private final Map<String, Watch> running = new HashMap<>();
    private final Map<String, Set<ServerObject>> made = new HashMap<>();
    private boolean isLocked;

    ScratchTraces(Connection connection, Tenancy tenancy, int lock) {
        this.connection = connection;
        this.tenancy = tenancy;
        this.lock = lock;
    }

    /**
     * What is known of a run that is under way.
     *
     * @param before what was there
     * @param named what it names as made by it
     */
    private record Watch(Set<ServerObject> before, List<ServerObject> named) {}

    /** Notes what is there, and on the database what will perhaps be made, for whoever finds it after a crash. */
    void begin(String database, List<ServerObject> named) throws SQLException {
        if (tenancy == Tenancy.SHARED && !named.isEmpty()) {
            awaitLock();
        }
        Set<ServerObject> before = present();
        List<ServerObject> perhaps =
                named.stream().filter(each -> !before.contains(each)).toList();
        running.put(database, new Watch(before, perhaps));
        if (!perhaps.isEmpty()) {
            register(database, perhaps);
        }
    }

    private void register(String database, Collection<ServerObject> objects) throws SQLException {
        String all = objects.stream().map(ServerObject::sql).collect(Collectors.joining(", "));
        execute("ALTER DATABASE " + database
                + (all.isEmpty() ? " RESET " + NOTE : " SET " + NOTE + " = " + SqlQuote.text(all)));
    }

    /** Notes what was made, and no more than that. */
    void end(String database) throws SQLException {
        Watch watch = running.get(database);
        if (watch == null) {
            return;
        }
        note(database, watch);
        if (!watch.named().isEmpty()) {
            register(database, made.getOrDefault(database, Set.of()));
        }
    }

    private void note(String database, Watch watch) throws SQLException {
        running.remove(database);
        Set<ServerObject> now = present();
        now.removeAll(watch.before());
        if (tenancy == Tenancy.SHARED) {
            now.retainAll(new HashSet<>(watch.named()));
        }
        made.computeIfAbsent(database, none -> new LinkedHashSet<>()).addAll(now);
    }

    /** Whether what was run on a database has made something beside it. */
    boolean has(String database) {
        return !made.getOrDefault(database, Set.of()).isEmpty();
    }

    /** Drops what was made beside a database that is gone, and returns what refuses. */
    List<String> dropOf(String database) throws SQLException {
        Watch watch = running.get(database);
        if (watch != null) {
            note(database, watch);
        }
        Set<ServerObject> ours = made.remove(database);
        return ours == null ? List.of() : drop(ours);
    }

    /** Drops all there is, on a server of our own; returns what refuses. */
    List<String> dropAll() throws SQLException {
        return drop(present());
    }

    /** Drops what is there of them, tablespaces before those who own them; returns what refuses, and why. */
    List<String> drop(Set<ServerObject> objects) throws SQLException {
        List<String> refused = new ArrayList<>();
        for (ServerObject each : present()) {
            if (objects.contains(each)) {
                drop(each, refused);
            }
        }
        return refused;
    }

    private void drop(ServerObject object, List<String> refused) {
        try {
            if (object.kind() == ServerObject.Kind.ROLE && tenancy == Tenancy.ALONE) {
                execute("DROP OWNED BY " + object.sql().substring("ROLE ".length()));
            }
            execute("DROP " + object.sql());
        } catch (SQLException reason) {
            String said =
                    String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
            refused.add("The " + object + " that a revision made stays on the scratch server: " + said);
        }
    }

    private Set<ServerObject> present() throws SQLException {
        Set<ServerObject> present = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(PRESENT)) {
            while (row.next()) {
                present.add(new ServerObject(ServerObject.Kind.valueOf(row.getString(1)), row.getString(2)));
            }
        }
        return present;
    }

    /** A statement that waits would hold a snapshot, which others wait for. The lock goes with the connection. */
    private void awaitLock() throws SQLException {
        while (!isLocked) {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT pg_catalog.pg_try_advisory_lock(?, -1)")) {
                statement.setInt(1, lock);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    isLocked = row.getBoolean(1);
                }
            }
            if (!isLocked) {
                LockSupport.parkNanos(POLL);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
