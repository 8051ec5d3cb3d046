package dev.limbeck.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An empty database for one test, the same on every server, dropped when the test has ended. */
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    static TestDatabase createOn(TestServer server) throws SQLException {
        return create(server, "limbeck_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Returns another one of the same server, as empty, that is called as this with an ending; closing it drops it. */
    public TestDatabase beside(String ending) throws SQLException {
        return create(server, name + ending);
    }

    private static TestDatabase create(TestServer server, String name) throws SQLException {
        server.execute("CREATE DATABASE " + name + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
        return new TestDatabase(server, name);
    }

    /** The JDBC URL, with a user and a password who may do everything. */
    public String url() {
        return server.url(name);
    }

    public String name() {
        return name;
    }

    /** The name of that user. */
    public String role() throws SQLException {
        return query("SELECT current_user").get(0).get(0);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Runs one or more statements, in one transaction unless they say otherwise. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query as PostgreSQL prints them; an SQL null reads {@code null}. */
    public List<List<String>> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    private static List<String> row(ResultSet result) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            values.add(String.valueOf(result.getString(column)));
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        server.execute("DROP DATABASE " + name);
    }
}
