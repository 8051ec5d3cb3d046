package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Planner;
import dev.limbeck.plan.SilentListener;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Key;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run at a time on one version table, and what the others are told. */
@OnPostgres
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RunLockIT {
    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();
    private static final String HOLDER =
            "limbeck upgrade head by \\S+ pid " + ProcessHandle.current().pid()
                    + ", since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ \\(backend \\d+, role \\w+( at \\S+)?\\)";

    private static final String END_LOCK = """
            SELECT pg_terminate_backend(pid) FROM pg_locks
            WHERE locktype = 'advisory' AND pid <> pg_backend_pid()
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
            """;

    private static final Revision FIRST = revision("aaaa");
    private static final Revision SECOND = revision("bbbb", FIRST.id());
    private static final Plan PLAN =
            new Planner(RevisionGraph.of(List.of(FIRST, SECOND))).upgrade(List.of(), List.of(SECOND.id()));

    private final BlockingQueue<String> notices = new LinkedBlockingQueue<>();
    private TestDatabase given;

    @BeforeEach
    void remember(TestDatabase database) {
        given = database;
    }

    @Test
    void who_waits_is_told_for_whom_and_goes_on_when_the_lock_is_free() throws Exception {
        CompletableFuture<Void> waiter;
        try (Database holder = open("upgrade head")) {
            holder.lock(FOREVER, notices::add);
            waiter = locking("upgrade head").thenAccept(Database::close);
            assertThat(notices.take()).matches("Waiting for another run: " + HOLDER);
            assertThat(waiter).isNotDone();
        }
        waiter.get();
        assertThat(notices).isEmpty();
    }

    @Test
    void who_waits_is_told_when_another_was_quicker() throws Exception {
        CompletableFuture<Database> one;
        CompletableFuture<Database> other;
        try (Database holder = open("upgrade head")) {
            holder.lock(FOREVER, notices::add);
            one = locking("stamp one");
            other = locking("stamp other");
            assertThat(List.of(notices.take(), notices.take()))
                    .allSatisfy(notice -> assertThat(notice).matches("Waiting for another run: " + HOLDER));
        }
        assertThat(notices.take()).startsWith("Waiting for another run: limbeck stamp o");
        Database quicker = (Database) CompletableFuture.anyOf(one, other).get();
        quicker.close();
        one.get().close();
        other.get().close();
        assertThat(notices).isEmpty();
    }

    @Test
    void a_run_that_has_ended_is_in_nobodys_way_even_before_its_session_has() {
        try (Database ended = open("upgrade head");
                Database next = open("upgrade head")) {
            ended.lock(Duration.ZERO, notices::add).close();
            next.lock(Duration.ZERO, notices::add).close();
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void who_does_not_wait_is_refused_with_the_holder_and_a_way_to_end_it() {
        try (Database holder = open("upgrade head");
                Database other = open("upgrade head")) {
            holder.lock(Duration.ZERO, notices::add);
            assertThatThrownBy(() -> other.lock(Duration.ZERO, notices::add))
                    .isInstanceOfSatisfying(RunUnderWay.class, refused -> {
                        assertThat(refused.getMessage()).matches("The lock is held by another run: " + HOLDER);
                        assertThat(refused.remedy())
                                .matches("Nothing was run\\. Run the command again when that has ended; where it hangs,"
                                        + " SELECT pg_terminate_backend\\(\\d+\\) ends it\\.");
                    });
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void patience_ends_when_it_is_said_to() {
        Duration patience = Duration.ofMillis(600);
        try (Database holder = open("upgrade head");
                Database other = open("upgrade head")) {
            holder.lock(FOREVER, notices::add);
            long begun = System.nanoTime();
            assertThatThrownBy(() -> other.lock(patience, notices::add))
                    .isInstanceOfSatisfying(
                            RunUnderWay.class,
                            refused -> assertThat(refused.remedy())
                                    .startsWith("Nothing was run within --lock-timeout. Run the command again"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(patience, patience.multipliedBy(5));
        }
        assertThat(notices).hasSize(1);
    }

    @Test
    void every_version_table_has_a_lock_of_its_own() {
        try (Database one = open("upgrade head");
                Database other = Database.connect(url("upgrade head"), "other_version", null)) {
            one.lock(Duration.ZERO, notices::add);
            other.lock(Duration.ZERO, notices::add);
        }
        assertThat(notices).isEmpty();
    }

    @Test
    void an_index_is_built_concurrently_while_one_run_has_the_lock_and_another_waits() throws Exception {
        given.execute("CREATE TABLE large (id int)");
        CompletableFuture<Void> waiter;
        try (Database holder = open("upgrade head")) {
            holder.lock(FOREVER, notices::add);
            waiter = locking("upgrade head").thenAccept(Database::close);
            notices.take();
            run("SET statement_timeout = '10s'", "CREATE INDEX CONCURRENTLY large_id ON large (id)");
            assertThat(waiter).isNotDone();
        }
        waiter.get();
    }

    @Test
    void the_session_that_has_the_lock_is_in_no_transaction_and_never_timed_out() throws SQLException {
        assumeThat(given.query("SELECT name FROM pg_settings WHERE name = 'idle_session_timeout'"))
                .as("what PostgreSQL 14 and later can do")
                .isNotEmpty();
        given.execute("ALTER DATABASE " + given.name() + " SET idle_session_timeout = '300ms'");
        try (Database holder = open("upgrade head");
                Database work = open("upgrade head")) {
            RunLock lock = holder.lock(FOREVER, notices::add);
            work.under(lock, () -> {
                assertThat(states()).containsExactlyInAnyOrder(List.of("idle"), List.of("idle"));
                return "";
            });
            given.query("SELECT pg_sleep(1)");
            assertThat(states()).containsExactly(List.of("idle"));
        }
    }

    @Test
    void who_may_not_see_the_sessions_of_others_is_told_what_anybody_may() throws Exception {
        String stranger = "stranger_" + given.name();
        given.execute("CREATE ROLE " + stranger + " LOGIN PASSWORD 'secret'");
        try (Database holder = open("upgrade head");
                Database other =
                        Database.connect(at(with("user=" + stranger + "&password=secret")), "alembic_version", null)) {
            holder.lock(FOREVER, notices::add);
            assertThatThrownBy(() -> other.lock(Duration.ZERO, notices::add))
                    .message()
                    .matches("The lock is held by another run: limbeck upgrade head by \\S+ pid \\d+ \\(backend \\d+,"
                            + " role \\w+\\)");
        } finally {
            given.execute("DROP ROLE " + stranger);
        }
    }

    @Test
    void a_name_that_the_user_gives_is_that_of_the_work_and_not_of_the_lock() throws SQLException {
        ServerUrl named = at(with("ApplicationName=mine"));
        try (Database holder = Database.connect(named.withDeed("upgrade head"), "alembic_version", null);
                Database work = holder.beside(named.withDeed("upgrade head"))) {
            work.under(holder.lock(FOREVER, notices::add), () -> {
                work.run(PLAN, jobs("", ""), new SilentListener());
                return "";
            });
            assertThat(given.query("SELECT application_name FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND pid <> pg_backend_pid() ORDER BY application_name <> 'mine'"))
                    .containsExactly(List.of("mine"), List.of(SessionName.of("upgrade head")));
        }
    }

    @Test
    void what_a_killed_run_left_going_on_is_waited_for() throws Exception {
        CompletableFuture<Void> left = leftBehind("SELECT pg_sleep(2)");
        try (Database holder = open("upgrade head");
                Database work = open("upgrade head")) {
            RunLock lock = holder.lock(FOREVER, notices::add);
            assertThat(work.under(lock, () -> "done")).isEqualTo("done");
        }
        left.get();
        assertThat(notices.remove())
                .matches("Waiting for the last statement of a run that has ended: limbeck upgrade head by killed pid 1,"
                        + " since \\S+ \\(backend \\d+, role .*");
        assertThat(notices).isEmpty();
    }

    @Test
    void what_a_killed_run_left_going_on_is_named_to_who_does_not_wait() throws Exception {
        CompletableFuture<Void> left = leftBehind("SELECT pg_sleep(60)");
        try (Database holder = open("upgrade head");
                Database work = open("upgrade head")) {
            RunLock lock = holder.lock(Duration.ZERO, notices::add);
            assertThatThrownBy(() -> work.under(lock, () -> "done"))
                    .isInstanceOf(RunUnderWay.class)
                    .message()
                    .startsWith("The lock is held by the last statement of a run that has ended: limbeck upgrade head"
                            + " by killed pid 1, since ");
        }
        given.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE '%killed%'");
        assertThat(left).failsWithin(Duration.ofSeconds(5));
    }

    @Test
    void a_lock_that_is_lost_stops_the_run_between_two_revisions() throws SQLException {
        try (Database holder = open("upgrade head");
                Database work = open("upgrade head")) {
            RunLock lock = holder.lock(FOREVER, notices::add);
            assertThatThrownBy(() -> work.under(lock, () -> {
                        String first = "CREATE TABLE whole ();" + END_LOCK + "SELECT pg_sleep(1.1);";
                        work.run(PLAN, jobs(first, "CREATE TABLE none ();"), new SilentListener());
                        return "done";
                    }))
                    .isInstanceOfSatisfying(LockLost.class, lost -> {
                        assertThat(lost).hasMessage("The lock of this run is lost: the session that held it has ended");
                        assertThat(lost.remedy())
                                .isEqualTo(
                                        "Stopped between two revisions. Done in this run, and kept: aaaa. The database"
                                                + " is at aaaa. See what ended the session, the server's administrator or the"
                                                + " network, and run the command again.");
                    });
        }
        assertThat(given.query("SELECT to_regclass('whole'), to_regclass('none')"))
                .containsExactly(List.of("whole", "null"));
    }

    @Test
    void a_lock_in_another_database_is_none() {
        ServerUrl elsewhere = at(given.url().replace(given.name(), "postgres"));
        try (Database work = open("upgrade head");
                Database holder = work.beside(elsewhere)) {
            RunLock lock = holder.lock(Duration.ZERO, notices::add);
            assertThatThrownBy(() -> work.under(lock, () -> "done"))
                    .isInstanceOf(LockElsewhere.class)
                    .hasMessage("The lock was taken in another database than the revisions would run in");
        }
    }

    /** The server goes on with a statement of a run whose process is gone. */
    private CompletableFuture<Void> leftBehind(String statement) throws SQLException {
        Connection connection =
                DriverManager.getConnection(with("ApplicationName=limbeck upgrade head by killed pid 1"));
        long key = AdvisoryLock.key("work", "\"public\".\"alembic_version\"");
        assertThat(new AdvisoryLock(connection, key).tryToTake()).isTrue();
        return CompletableFuture.runAsync(
                () -> {
                    try (connection;
                            Statement running = connection.createStatement()) {
                        running.execute(statement);
                    } catch (SQLException failed) {
                        throw new IllegalStateException(failed);
                    }
                },
                task -> new Thread(task).start());
    }

    private List<List<String>> states() {
        try {
            return given.query(
                    "SELECT state FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = given.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String with(String parameter) {
        return given.url() + (given.url().contains("?") ? "&" : "?") + parameter;
    }

    private static Revision revision(String id, RevisionId... parents) {
        return new Revision(new RevisionId(id), List.of(parents), List.of(), List.of(), "", "", Origin.of(id + ".sql"));
    }

    private static List<Job> jobs(String first, String second) {
        return List.of(
                JobText.upgrade(PLAN.steps().get(0), "aaaa.sql", first),
                JobText.upgrade(PLAN.steps().get(1), "bbbb.sql", second));
    }

    private Database open(String deed) {
        return Database.connect(url(deed), "alembic_version", null);
    }

    private ServerUrl url(String deed) {
        return at(given.url()).withDeed(deed);
    }

    private static ServerUrl at(String url) {
        return ServerUrl.of(new Address(url, null, null, new Key("url", "alembic.yaml")), Map.of());
    }

    private CompletableFuture<Database> locking(String deed) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Database database = open(deed);
                    database.lock(FOREVER, notices::add);
                    return database;
                },
                task -> new Thread(task).start());
    }
}
