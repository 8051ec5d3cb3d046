package dev.limbeck.database;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Plan;
import dev.limbeck.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run finds where it is to work, as far as it can be known beforehand. Writes nothing. Every question throws
 * {@link DatabaseFailed} where the server cannot be asked.
 */
public final class Premises {
    private static final String SERVER = """
            SELECT pg_catalog.current_setting('server_version'), pg_catalog.current_database(), session_user,
                pg_catalog.pg_is_in_recovery(), pg_catalog.current_setting('transaction_read_only') = 'on',
                coalesce(pg_catalog.has_schema_privilege(n.oid, 'CREATE'), false), n.oid IS NOT NULL,
                pg_catalog.to_regclass(?) IS NOT NULL AND pg_catalog.to_regclass(?) IS NOT NULL
            FROM (SELECT 1) AS one LEFT JOIN pg_catalog.pg_namespace n ON n.nspname = ?
            """;

    private static final String LONG = """
            SELECT a.pid, coalesce(a.usename, ''), coalesce(a.application_name, ''), coalesce(a.state, ''),
                CASE a.query WHEN '<insufficient privilege>' THEN '' ELSE coalesce(a.query, '') END,
                extract(epoch FROM pg_catalog.clock_timestamp() - a.xact_start)::float8
            FROM pg_catalog.pg_stat_activity a
            WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
                AND a.xact_start < pg_catalog.clock_timestamp() - ? * interval '1 ms'
                AND (a.state LIKE 'idle in transaction%' OR EXISTS (
                    SELECT 1 FROM pg_catalog.pg_locks l JOIN unnest(?::text[]) AS touched (name)
                        ON l.relation = pg_catalog.to_regclass(touched.name)
                    WHERE l.pid = a.pid AND l.granted))
            ORDER BY a.xact_start, a.pid
            """;

    /** Servers before version 10 do not know the role. */
    private static final String SEES_OTHERS = """
            SELECT r.rolsuper OR EXISTS (SELECT FROM pg_catalog.pg_roles s
                WHERE s.rolname = 'pg_read_all_stats' AND pg_catalog.pg_has_role(s.oid, 'USAGE'))
            FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
            """;

    private static final String PREPARED = """
            SELECT pg_catalog.format('%s of %s since %s', gid, owner, pg_catalog.to_char(prepared AT TIME ZONE 'UTC',
                'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            FROM pg_catalog.pg_prepared_xacts WHERE database = pg_catalog.current_database() ORDER BY prepared
            """;

    private final Connection connection;
    private final VersionTable table;
    private final LedgerTable ledger;

    Premises(Connection connection, VersionTable table, LedgerTable ledger) {
        this.connection = connection;
        this.table = table;
        this.ledger = ledger;
    }

    /** Returns where one is connected to. */
    public ServerFacts server() {
        return asked("tell what it is", () -> {
            try (PreparedStatement statement = connection.prepareStatement(SERVER)) {
                statement.setString(1, table.qualified());
                statement.setString(2, ledger.qualified());
                statement.setString(3, table.schema());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return new ServerFacts(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            writable(row.getBoolean(4), row.getBoolean(5)),
                            new ServerFacts.Schema(
                                    table.schema(), row.getBoolean(7), row.getBoolean(6), row.getBoolean(8)));
                }
            }
        });
    }

    private static ServerFacts.Writing writable(boolean isInRecovery, boolean isReadOnly) {
        if (isInRecovery) {
            return ServerFacts.Writing.STANDBY;
        }
        return isReadOnly ? ServerFacts.Writing.READ_ONLY : ServerFacts.Writing.POSSIBLE;
    }

    /**
     * Demands the rights on the version table and the ledger, as far as they are there.
     *
     * @throws MissingRight if the role has not all it needs
     */
    public void demandRights() {
        asked("tell what rights there are", () -> {
            table.demandWriting();
            ledger.demandWriting();
            return true;
        });
    }

    /**
     * Demands that the ids of a plan fit into the version table.
     *
     * @throws NarrowColumn if one does not
     */
    public void demandWidth(Plan plan) {
        asked("tell how wide the version table is", () -> {
            NarrowColumn.check(plan, table);
            return true;
        });
    }

    /** Returns who runs at this moment; empty where nobody does. */
    public Optional<String> otherRun() {
        return asked(
                "tell who holds the lock of a run",
                () -> new AdvisoryLock(connection, AdvisoryLock.key("run", table.qualified()))
                        .holder()
                        .map(LockHolder::toString));
    }

    /** Whether something stands between that gives the server's sessions to several clients. */
    public boolean isBehindPooler() {
        return asked("tell who serves it", () -> Pooler.isBetween(connection));
    }

    /**
     * Returns sessions whose transactions have lasted so long and idle, or hold locks on one of the tables; the oldest
     * first.
     *
     * @param tables as SQL
     */
    public List<Blocker> longTransactions(List<String> tables, Duration age) {
        return asked("tell what other sessions do", () -> {
            try (PreparedStatement statement = connection.prepareStatement(LONG)) {
                statement.setLong(1, age.toMillis());
                statement.setArray(2, connection.createArrayOf("text", tables.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    List<Blocker> sessions = new ArrayList<>();
                    while (row.next()) {
                        sessions.add(Lookout.blocker(row));
                    }
                    return sessions;
                }
            }
        });
    }

    /** Whether the role sees what sessions of other roles do. */
    public boolean seesOthers() {
        return asked("tell what its role may see", () -> {
            try (java.sql.Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(SEES_OTHERS)) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Returns the transactions that were prepared and not ended, the oldest first. */
    public List<String> preparedTransactions() {
        return asked("tell what transactions are prepared", () -> {
            List<String> prepared = new ArrayList<>();
            try (java.sql.Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(PREPARED)) {
                while (row.next()) {
                    prepared.add(row.getString(1));
                }
            }
            return prepared;
        });
    }

    /** Returns what jobs require of the server and will not find, in their order; none where nothing is lacking. */
    public List<RequirementUnmet> unmet(List<Job> jobs) {
        return asked("tell what it has", () -> new Prerequisites(connection).unmet(jobs));
    }

    /**
     * Returns which settings of jobs the server will not take, in their order; none where it takes all. Tries them, and
     * leaves nothing set.
     */
    public List<SettingRefused> refusedSettings(List<Job> jobs) {
        boolean hasSettings = jobs.stream()
                .flatMap(job -> job.terms().settings().stream())
                .anyMatch(setting -> !setting.places().isEmpty());
        return hasSettings ? asked("try settings", () -> new SettingTrial(connection).refused(jobs)) : List.of();
    }

    /** Returns what keeps anybody from writing here; none where nothing does. */
    public List<Problem> unwritable() {
        return server().obstacles();
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(String deed, Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException refused) {
            throw new DatabaseFailed(deed, refused);
        }
    }
}
