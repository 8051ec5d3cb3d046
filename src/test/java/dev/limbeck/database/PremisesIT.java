package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limbeck.plan.Blocker;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.OwnServer;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in the way of a run on a server. */
@OnPostgres
class PremisesIT {

    @Test
    void a_transaction_that_idles_is_found_when_it_is_old_enough(TestDatabase given) throws SQLException {
        try (Database database = open(given.url());
                Connection other = given.connect()) {
            execute(other, "SET application_name = 'idler'; BEGIN; SELECT 1");
            assertThat(database.premises().longTransactions(List.of(), Duration.ZERO))
                    .extracting(Blocker::application, Blocker::state)
                    .containsExactly(tuple("idler", "idle in transaction"));
            assertThat(database.premises().longTransactions(List.of(), Duration.ofHours(1)))
                    .isEmpty();
        }
    }

    @Test
    void one_that_works_is_found_where_it_has_locked_a_table_of_the_plan(TestDatabase given) throws Exception {
        given.execute("CREATE TABLE held (); CREATE TABLE free ()");
        try (Database database = open(given.url());
                Connection other = given.connect();
                Connection gate = given.connect()) {
            execute(gate, "SELECT pg_advisory_lock(7)");
            execute(other, "SET application_name = 'worker'; BEGIN; LOCK TABLE held IN ACCESS SHARE MODE");
            Thread working = new Thread(() -> await(other));
            working.start();
            while (!given.query("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'worker'"
                            + " AND state = 'active' AND query LIKE '%advisory%'")
                    .equals(List.of(List.of("1")))) {
                Thread.onSpinWait();
            }
            assertThat(database.premises().longTransactions(List.of("free", "gone"), Duration.ZERO))
                    .isEmpty();
            assertThat(database.premises().longTransactions(List.of("free", "held"), Duration.ZERO))
                    .extracting(Blocker::application)
                    .containsExactly("worker");
            execute(gate, "SELECT pg_advisory_unlock(7)");
            working.join();
        }
    }

    @Test
    void who_runs_is_named(TestDatabase given) throws SQLException {
        String role = given.role();
        try (Database database = open(given.url());
                Database other = open(given.url())) {
            assertThat(database.premises().otherRun()).isEmpty();
            other.lock(Duration.ZERO, line -> {});
            assertThat(database.premises().otherRun())
                    .hasValueSatisfying(run -> assertThat(run).contains("role " + role));
        }
    }

    @Test
    void a_transaction_that_was_prepared_and_forgotten_is_named() throws Exception {
        try (OwnServer server = OwnServer.start();
                Database database = open(server.url("postgres"))) {
            try (Connection other = DriverManager.getConnection(server.url("postgres"))) {
                execute(other, "BEGIN; CREATE TABLE half ()");
                execute(other, "PREPARE TRANSACTION 'left over'");
            }
            assertThat(database.premises().preparedTransactions())
                    .singleElement()
                    .asString()
                    .startsWith("left over of postgres since 20");
        }
    }

    private static void await(Connection connection) {
        try {
            execute(connection, "SELECT pg_advisory_lock(7)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Database open(String url) {
        return Database.connect(
                ServerUrl.of(new Address(url, null, null, new Key("url", "alembic.yaml")), Map.of()),
                "alembic_version",
                null);
    }
}
