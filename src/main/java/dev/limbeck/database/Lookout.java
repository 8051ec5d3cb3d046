package dev.limbeck.database;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.ServerProgress;
import dev.limbeck.problem.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the server shows of a session to another one. */
final class Lookout {
    /** Through a pooler a session is known by its name alone. */
    private static final String BY_NAME = "(SELECT pid FROM pg_catalog.pg_stat_activity"
            + " WHERE application_name = ? AND state = 'active' AND pid <> pg_catalog.pg_backend_pid())";

    private static final String BY_BACKEND = "(SELECT ?::int AS pid)";

    private static final String BLOCKERS = """
            SELECT blocking.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''), coalesce(a.state, ''),
                CASE a.query WHEN '<insufficient privilege>' THEN '' ELSE coalesce(a.query, '') END,
                coalesce(extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start), 0)::float8
            FROM (SELECT DISTINCT pg_catalog.unnest(pg_catalog.pg_blocking_pids(o.pid)) FROM %s AS o) AS blocking (pid)
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = blocking.pid ORDER BY 1
            """;

    /** Of each view: command, phase, how much is done, of how much, and of what. */
    private static final Map<String, String> VIEWS = views();

    private static final String PREPARED = "prepared transaction (pg_prepared_xacts)";

    private final Connection connection;
    private final Overseen overseen;
    private final boolean isByName;
    private final String progress;

    private Lookout(Connection connection, Overseen overseen, boolean isByName, String progress) {
        this.connection = connection;
        this.overseen = overseen;
        this.isByName = isByName;
        this.progress = progress;
    }

    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("create_index", """
                command, phase, CASE blocks_total WHEN 0 THEN tuples_done ELSE blocks_done END,
                CASE blocks_total WHEN 0 THEN tuples_total ELSE blocks_total END,
                CASE blocks_total WHEN 0 THEN 'tuples' ELSE 'blocks' END""");
        views.put("cluster", "command, phase, heap_blks_scanned, heap_blks_total, 'blocks'");
        views.put("copy", "command, '', bytes_processed, bytes_total, 'bytes'");
        views.put("vacuum", "'VACUUM', phase, heap_blks_scanned, heap_blks_total, 'blocks'");
        views.put("analyze", "'ANALYZE', phase, sample_blks_scanned, sample_blks_total, 'blocks'");
        return views;
    }

    static Lookout on(Connection connection, Overseen overseen) throws SQLException {
        boolean isByName = Pooler.isBetween(connection);
        String session = isByName ? BY_NAME : BY_BACKEND;
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> view : VIEWS.entrySet()) {
            String name = "pg_catalog.pg_stat_progress_" + view.getKey();
            if (VersionTable.exists(connection, name)) {
                parts.add("SELECT %s FROM %s p JOIN own USING (pid)".formatted(view.getValue(), name));
            }
        }
        String progress = "WITH own AS " + session + " " + parts.stream().collect(Collectors.joining(" UNION ALL "));
        return new Lookout(connection, overseen, isByName, progress);
    }

    /** Who holds it up, by process; none where nobody does. */
    List<Blocker> blockers() throws SQLException {
        List<Blocker> blockers = new ArrayList<>();
        try (PreparedStatement statement = prepared(BLOCKERS.formatted(isByName ? BY_NAME : BY_BACKEND));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                blockers.add(blocker(row));
            }
        }
        return blockers;
    }

    /** Reads process, user, application, state, query and seconds, in this order. */
    static Blocker blocker(ResultSet row) throws SQLException {
        boolean isPrepared = row.getInt(1) == 0;
        return new Blocker(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                isPrepared ? PREPARED : row.getString(4),
                Secrets.mask(row.getString(5)),
                Duration.ofMillis((long) (row.getDouble(6) * 1000)));
    }

    /** How far its command has come; none where the server does not count. */
    List<ServerProgress> progress() throws SQLException {
        List<ServerProgress> commands = new ArrayList<>();
        try (PreparedStatement statement = prepared(progress);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                commands.add(new ServerProgress(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getString(5)));
            }
        }
        return commands;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (isByName) {
            statement.setString(1, overseen.name());
        } else {
            statement.setInt(1, overseen.backend());
        }
        return statement;
    }
}
