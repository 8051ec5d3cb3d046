package dev.limbeck.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server for tests that need settings of their own, or make what all databases of a server share. Always an embedded one;
 * it keeps replication slots and prepared transactions.
 */
public final class OwnServer implements AutoCloseable {
    private final EmbeddedPostgres server;

    private OwnServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static OwnServer start() throws IOException {
        return new OwnServer(EmbeddedServers.builder()
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_prepared_transactions", "10")
                .setServerConfig("max_replication_slots", "10")
                .setServerConfig("max_wal_senders", "10")
                .start());
    }

    public int port() {
        return server.getPort();
    }

    public String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    /** Runs one statement by itself. */
    public void execute(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public String ask(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
