package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import dev.limbeck.postgres.OwnServer;
import dev.limbeck.problem.Key;
import dev.limbeck.sql.Effect;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statements;
import dev.limbeck.sql.Unit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs that end while a statement runs which no transaction holds: before the server has it, behind it, and in its middle.
 * Whoever goes on runs it exactly once.
 */
class TracesIT {
    private static final RevisionGraph GRAPH = RevisionGraph.of(
            List.of(new Revision(new RevisionId("aaaa"), List.of(), List.of(), List.of(), "", "", Origin.of("a.sql"))));
    private static final Plan PLAN = new Planner(GRAPH).upgrade(List.of(), List.of(new RevisionId("aaaa")));
    private static final String NEXT = "CREATE TABLE next ()";

    private static final List<String> PARTITIONED = List.of(
            "CREATE TABLE whole (id int) PARTITION BY RANGE (id)",
            "CREATE TABLE part PARTITION OF whole FOR VALUES FROM (0) TO (9)");

    /** The server knows those of all its databases. */
    private static final String SUBSCRIBED =
            "pg_subscription s JOIN pg_database d ON d.oid = subdbid WHERE datname = current_database() AND ";

    private static OwnServer server;
    private static OwnServer publisher;
    private static int version;
    private static int databases;

    private String name = "";

    /**
     * A statement.
     *
     * @param since the version that knows it
     * @param before what has to be there, a statement each
     * @param text with what goes before it in the revision
     * @param done a condition that is true once it has run
     */
    private record Case(int since, List<String> before, String text, String done) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Case> cases() {
        String connection = "CONNECTION 'host=localhost port=" + publisher.port() + " dbname=postgres user=postgres'";
        String inPlace = "SET allow_in_place_tablespaces = on";
        String prepare = "BEGIN; CREATE TABLE made (); PREPARE TRANSACTION 'given'";
        return Stream.of(
                        new Case(9, List.of(), "CREATE DATABASE came", exists("pg_database WHERE datname = 'came'")),
                        new Case(
                                9,
                                List.of("CREATE DATABASE \"Given\""),
                                "DROP DATABASE \"Given\"",
                                "NOT " + exists("pg_database WHERE datname = 'Given'")),
                        new Case(
                                15,
                                List.of(),
                                inPlace + ";\nCREATE TABLESPACE came LOCATION ''",
                                exists("pg_tablespace WHERE spcname = 'came'")),
                        new Case(
                                15,
                                List.of(inPlace, "CREATE TABLESPACE given LOCATION ''"),
                                "DROP TABLESPACE given",
                                "NOT " + exists("pg_tablespace WHERE spcname = 'given'")),
                        new Case(
                                9,
                                List.of(),
                                "BEGIN; CREATE TABLE made (); PREPARE TRANSACTION 'it''s'",
                                exists("pg_prepared_xacts WHERE gid = 'it''s'")),
                        new Case(
                                9,
                                List.of(prepare),
                                "COMMIT PREPARED 'given'",
                                exists("pg_class WHERE relname = 'made'")),
                        new Case(
                                9,
                                List.of(prepare),
                                "ROLLBACK PREPARED $$given$$",
                                "NOT " + exists("pg_prepared_xacts WHERE gid = 'given'")),
                        new Case(
                                14,
                                PARTITIONED,
                                "ALTER TABLE whole DETACH PARTITION public.part CONCURRENTLY",
                                "NOT " + exists("pg_inherits WHERE inhrelid = 'part'::regclass")),
                        new Case(
                                10,
                                List.of(),
                                "CREATE SUBSCRIPTION came " + connection + " PUBLICATION p WITH (slot_name = SLOT)",
                                exists(SUBSCRIBED + "subname = 'came'")),
                        new Case(
                                10,
                                List.of("CREATE SUBSCRIPTION given " + connection
                                        + " PUBLICATION p WITH (slot_name = SLOT)"),
                                "DROP SUBSCRIPTION given",
                                "NOT " + exists(SUBSCRIBED + "subname = 'given'")),
                        new Case(
                                14,
                                List.of("CREATE SUBSCRIPTION given_too " + connection
                                        + " PUBLICATION p WITH (slot_name = SLOT)"),
                                "ALTER SUBSCRIPTION given_too ADD PUBLICATION q",
                                exists(SUBSCRIBED + "subname = 'given_too' AND subpublications = '{p,q}'")),
                        new Case(
                                9,
                                List.of("CREATE TYPE mood AS ENUM ('sad')"),
                                "ALTER TYPE mood ADD VALUE 'it''s|ok'",
                                exists("pg_enum WHERE enumlabel = 'it''s|ok'")),
                        new Case(
                                9,
                                List.of("CREATE TABLE t (id int)"),
                                "CREATE UNIQUE INDEX CONCURRENTLY ON t (id)",
                                exists("pg_index WHERE indrelid = 't'::regclass")),
                        new Case(
                                9,
                                List.of("CREATE TABLE t (id int)", "CREATE INDEX i ON t (id)"),
                                "DROP INDEX CONCURRENTLY public.i",
                                "NOT " + exists("pg_index WHERE indrelid = 't'::regclass")))
                .filter(each -> each.since() <= version);
    }

    private static String exists(String what) {
        return "EXISTS (SELECT FROM " + what + ")";
    }

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = OwnServer.start();
        publisher = OwnServer.start();
        version = Integer.parseInt(server.ask("postgres", "SHOW server_version_num")) / 10_000;
        if (version >= 10) {
            publisher.execute("postgres", "CREATE PUBLICATION p; CREATE PUBLICATION q");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        publisher.close();
    }

    @BeforeEach
    void create() throws SQLException {
        name = "test" + ++databases;
        server.execute("postgres", "CREATE DATABASE " + name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_the_server_has_done_is_not_done_again(Case each) throws SQLException {
        prepare(each);
        assertThatThrownBy(() -> run(each.text(), new Killer(true))).hasMessage("killed");
        assertThat(isTrue(each.done())).isTrue();

        assertThat(begun(goOn(each.text()))).containsExactly(NEXT);
        assertThat(isTrue(each.done())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_script_asks_the_catalog_what_a_run_does(Case each) throws SQLException {
        prepare(each);
        List<Unit> units = Unit.of(Statements.of(new SectionText("a.sql", 1, each.text())));
        Effect effect = units.get(units.size() - 1).effect();
        try (Connection connection = DriverManager.getConnection(server.url(name))) {
            assertThat(server.ask(name, "SELECT " + Traces.beforeInSql(effect).sql()))
                    .isEqualTo(new Traces(connection).before(effect));
        }
        assertThatThrownBy(() -> run(each.text(), new Killer(true))).hasMessage("killed");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_the_server_never_saw_is_done(Case each) throws SQLException {
        prepare(each);
        assertThatThrownBy(() -> run(each.text(), new Killer(false))).hasMessage("killed");
        assertThat(isTrue(each.done())).isFalse();

        assertThat(begun(goOn(each.text()))).hasSizeGreaterThan(1).endsWith(NEXT);
        assertThat(isTrue(each.done())).isTrue();
    }

    /** The server marks the partition, and then waits for all that may still use it: there the run is ended. */
    @Test
    void a_partition_that_is_half_detached_is_detached() throws Exception {
        String text = "ALTER TABLE whole DETACH PARTITION part CONCURRENTLY";
        if (version < 14) {
            assertThatThrownBy(() -> server.execute(name, text)).hasMessageContaining("syntax error");
            return;
        }
        for (String sql : PARTITIONED) {
            server.execute(name, sql);
        }
        try (Connection user = DriverManager.getConnection(server.url(name));
                Statement statement = user.createStatement()) {
            user.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM whole");
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> run(text, new Recording()));
            await("EXISTS (SELECT FROM pg_inherits WHERE inhdetachpending)");
            server.ask(
                    "postgres",
                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = '" + text + "'");
            assertThatThrownBy(run::join).hasCauseInstanceOf(RevisionStopped.class);
        }
        assertThat(isTrue("EXISTS (SELECT FROM pg_inherits WHERE inhdetachpending)"))
                .isTrue();

        assertThat(begun(goOn(text))).containsExactly(NEXT);
        assertThat(isTrue("EXISTS (SELECT FROM pg_inherits)")).isFalse();
    }

    private void prepare(Case each) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(name));
                Statement statement = connection.createStatement()) {
            for (String sql : each.before()) {
                statement.execute(sql.replace("SLOT", name));
            }
        }
    }

    private void run(String text, RunListener listener) {
        try (Database database = open()) {
            database.run(PLAN, List.of(JobText.unbound(PLAN.steps().get(0), "a.sql", sql(text))), listener);
        }
    }

    private Recording goOn(String text) {
        Recording recording = new Recording();
        try (Database database = open()) {
            Halfway halfway = new Halfway(database.state().ledger().unfinished().get(0), Resume.KNOWING);
            Job job = JobText.unbound(PLAN.steps().get(0), "a.sql", sql(text), halfway);
            database.run(PLAN, List.of(job), recording);
            assertThat(database.state().ledger().unfinished()).isEmpty();
        }
        return recording;
    }

    private String sql(String text) {
        return text.replace("SLOT", name) + ";\n" + NEXT + ";";
    }

    /** What was sent to the server, but for what is set for the session. */
    private static List<String> begun(Recording recording) {
        return recording.lines().stream()
                .filter(line -> line.startsWith("starting aaaa "))
                .map(line -> line.replaceFirst("[^:]*: ", ""))
                .filter(line -> !line.startsWith("SET "))
                .toList();
    }

    private boolean isTrue(String condition) throws SQLException {
        return server.ask(name, "SELECT " + condition).equals("t");
    }

    private void await(String condition) throws SQLException {
        while (!isTrue(condition)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Database open() {
        return Database.connect(
                ServerUrl.of(new Address(server.url(name), null, null, new Key("url", "alembic.yaml")), Map.of()),
                "alembic_version",
                null);
    }

    /** What all databases of the server share is the next test's too. */
    @AfterEach
    void tidyUp() throws SQLException {
        server.execute("postgres", "DROP DATABASE IF EXISTS came");
        server.execute("postgres", "DROP TABLESPACE IF EXISTS came");
        if (isTrue(exists("pg_prepared_xacts"))) {
            server.execute(name, "ROLLBACK PREPARED 'it''s'");
        }
    }

    /** Ends a run as a kill does: nothing is written any more. */
    private record Killer(boolean isBehind) implements RunListener {
        @Override
        public void starting(RunStatement statement) {
            kill(statement, false);
        }

        @Override
        public void finished(RunStatement statement, Duration duration) {
            kill(statement, true);
        }

        private void kill(RunStatement statement, boolean isNow) {
            if (isBehind == isNow && statement.number() == statement.of() - 1) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void starting(Step step) {}

        @Override
        public void notice(String text) {}
    }
}
