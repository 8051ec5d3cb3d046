package dev.limbeck.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** One of the locks that the server keeps for a database and a number, as one session sees it. */
record AdvisoryLock(Connection connection, long key) {
    private static final String HOLDER = """
            SELECT l.pid, coalesce(a.application_name, ''), a.usename, pg_catalog.host(a.client_addr),
                pg_catalog.to_char(
                    CASE a.state WHEN 'idle' THEN a.state_change ELSE a.query_start END AT TIME ZONE 'UTC',
                    'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
                AND ((l.classid::bigint << 32) | l.objid::bigint) = ?
            """;

    /** The key for one use of one table: other programs lock numbers too, and small ones mostly. */
    static long key(String use, String table) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("limbeck " + use + " " + table).getBytes(UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Takes it for the session where nobody else has it, and says whether it did; never waits. A statement that waits
     * would hold a snapshot, and {@code CREATE INDEX CONCURRENTLY} wait for that.
     */
    boolean tryToTake() throws SQLException {
        try (PreparedStatement statement = prepared("SELECT pg_catalog.pg_try_advisory_lock(?)");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Gives back what the session took. */
    void release() throws SQLException {
        try (PreparedStatement statement = prepared("SELECT pg_catalog.pg_advisory_unlock(?)")) {
            statement.execute();
        }
    }

    /** Who holds it, this session or another; empty where nobody does. */
    Optional<LockHolder> holder() throws SQLException {
        try (PreparedStatement statement = prepared(HOLDER);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new LockHolder(
                            row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                    : Optional.empty();
        }
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setLong(1, key);
        return statement;
    }
}
