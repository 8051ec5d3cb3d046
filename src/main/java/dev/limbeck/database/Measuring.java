package dev.limbeck.database;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.LockMode;
import dev.limbeck.impact.ObjectLock;
import dev.limbeck.impact.ObjectLock.Kind;
import dev.limbeck.impact.TableWork;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees what the statements of one transaction lock, read and write anew, from within it: what the server shows after each
 * of them is compared with what it showed before. What the transaction itself has made is nobody else's concern.
 */
final class Measuring {
    private static final String RELATIONS = """
            SELECT c.oid::bigint, c.oid::regclass::text, c.relkind::text, c.relfilenode::bigint,
                CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_stat_get_xact_numscans(c.oid) ELSE 0 END
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind <> 'c' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            ORDER BY 2
            """;

    private static final String LOCKS = """
            SELECT relation::bigint, mode FROM pg_catalog.pg_locks
            WHERE pid = pg_catalog.pg_backend_pid() AND locktype = 'relation' AND granted
                AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            """;

    private final Connection connection;
    private final Map<Long, Relation> first;
    private Map<Long, Relation> relations;
    private Set<Held> held;

    private Measuring(Connection connection, Map<Long, Relation> relations, Set<Held> held) {
        this.connection = connection;
        this.first = relations;
        this.relations = relations;
        this.held = held;
    }

    private record Relation(String name, String kind, long file, long scans) {
        Kind lockedAs() {
            return switch (kind) {
                case "i", "I" -> Kind.INDEX;
                case "S" -> Kind.SEQUENCE;
                case "v", "m" -> Kind.VIEW;
                default -> Kind.TABLE;
            };
        }
    }

    private record Held(long relation, LockMode mode) {}

    /** Begins in a transaction that has done nothing yet. */
    static Measuring begin(Connection connection) throws SQLException {
        return new Measuring(connection, relations(connection), held(connection));
    }

    /** Returns what was done since this was asked last, or since the beginning: each lock that was not held before. */
    Impact next() throws SQLException {
        Set<Held> now = held(connection);
        Map<Long, Relation> after = relations(connection);
        Impact impact = new Impact(Impact.Basis.MEASURED, locks(now), work(after), List.of());
        held = now;
        relations = after;
        return impact;
    }

    private List<ObjectLock> locks(Set<Held> now) {
        List<ObjectLock> locks = new ArrayList<>();
        first.forEach((oid, relation) -> now.stream()
                .filter(lock -> lock.relation() == oid && !held.contains(lock))
                .map(Held::mode)
                .max(LockMode::compareTo)
                .ifPresent(mode -> locks.add(new ObjectLock(relation.lockedAs(), relation.name(), mode))));
        locks.removeIf(lock -> lock.kind() == Kind.INDEX && isBesideAsMuch(lock, locks));
        return locks;
    }

    /** An index is locked with its table; it tells something only where it is locked more than any table is. */
    private static boolean isBesideAsMuch(ObjectLock index, List<ObjectLock> locks) {
        boolean isWeak = index.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) < 0;
        return isWeak
                || locks.stream()
                        .anyMatch(
                                lock -> lock.kind() == Kind.TABLE && lock.mode().compareTo(index.mode()) >= 0);
    }

    private List<TableWork> work(Map<Long, Relation> after) {
        List<TableWork> work = new ArrayList<>();
        after.forEach((oid, now) -> {
            Relation before = relations.get(oid);
            if (before == null || !first.containsKey(oid)) {
                return;
            }
            boolean isTable = now.lockedAs() == Kind.TABLE || now.kind().equals("m");
            if (isTable && now.file() != before.file()) {
                work.add(new TableWork(first(oid), TableWork.Kind.REWRITE, true));
            } else if (isTable && now.scans() > before.scans()) {
                work.add(new TableWork(first(oid), TableWork.Kind.SCAN, true));
            }
        });
        return work;
    }

    private String first(long oid) {
        Relation relation = first.get(oid);
        return relation == null ? "" : relation.name();
    }

    private static Map<Long, Relation> relations(Connection connection) throws SQLException {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RELATIONS)) {
            while (row.next()) {
                relations.put(
                        row.getLong(1),
                        new Relation(row.getString(2), row.getString(3), row.getLong(4), row.getLong(5)));
            }
        }
        return relations;
    }

    private static Set<Held> held(Connection connection) throws SQLException {
        Set<Held> held = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCKS)) {
            while (row.next()) {
                long relation = row.getLong(1);
                LockMode.read(row.getString(2)).ifPresent(mode -> held.add(new Held(relation, mode)));
            }
        }
        return held;
    }
}
