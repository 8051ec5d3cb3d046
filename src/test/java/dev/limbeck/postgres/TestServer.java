package dev.limbeck.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PostgreSQL server that the tests of a run share, chosen by the system property {@code limbeck.test.postgres}:
 *
 * <ul>
 *   <li>{@code url}: the server that the environment names in {@code LIMBECK_TEST_URL};
 *   <li>{@code container}: one that Testcontainers starts, from the image that the environment names in
 *       {@code LIMBECK_TEST_IMAGE}, or the newest official one;
 *   <li>{@code embedded}: one from the programs that Limbeck brings along;
 *   <li>{@code auto}, as if nothing were said: the first of these that can be had.
 * </ul>
 *
 * <p>What is asked for by name is used or fails. No test is ever skipped for want of a server.
 */
record TestServer(String url, String kind) {
    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]*)(.*)");

    /** A task and not a field: where it fails, it fails every test with the same reason, and tries only once. */
    private static final FutureTask<TestServer> SHARED = new FutureTask<>(TestServer::start);

    static TestServer shared() {
        SHARED.run();
        try {
            return SHARED.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("There is no PostgreSQL to run the tests on", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDBC URL of one of the server's databases. */
    String url(String database) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalStateException(
                    "LIMBECK_TEST_URL is not of the form jdbc:postgresql://HOST/DATABASE: " + url);
        }
        return parts.group(1) + database + parts.group(3);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TestServer start() throws IOException, SQLException {
        TestServer server = ServerChoice.named(System.getProperty("limbeck.test.postgres", "auto"))
                .start();
        server.announce();
        return server;
    }

    /** Once a build, though unit and integration tests run in a process each. */
    private void announce() throws IOException, SQLException {
        String line = "Tests run on PostgreSQL " + version() + " (" + kind + ")";
        String run = System.getProperty("limbeck.test.run", "") + " " + line;
        Path last = Path.of("target", "limbeck-test-postgres");
        if (!Files.exists(last) || !Files.readString(last).equals(run)) {
            System.out.println(line);
            Files.createDirectories(last.resolveSibling(""));
            Files.writeString(last, run);
        }
    }

    private String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet version =
                        statement.executeQuery("SELECT split_part(current_setting('server_version'), ' ', 1)")) {
            version.next();
            return version.getString(1);
        }
    }
}
