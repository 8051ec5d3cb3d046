package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.LockMode;
import dev.limbeck.impact.ObjectLock;
import dev.limbeck.impact.TableWork;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.sql.Impacts;
import dev.limbeck.sql.LockExamples;
import dev.limbeck.sql.LockExamples.Example;
import dev.limbeck.sql.LockExamples.Run;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules say what a server does: each example is run, and what the server shows is compared with what its rule says. */
@OnPostgres
class MeasuredLocksIT {
    /** What the examples are made of came with it. */
    private static final int HAS_FIXTURE = 12;

    private final List<String> differences = new ArrayList<>();

    @Test
    void what_a_statement_locks_and_reads_and_writes_anew_is_what_its_rule_says(TestDatabase database)
            throws IOException, SQLException {
        database.execute(LockExamples.fixture());
        int compared = 0;
        try (Connection connection = database.connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            assertThat(version).isGreaterThanOrEqualTo(HAS_FIXTURE);
            Impacts impacts = new Impacts(version);
            connection.setAutoCommit(false);
            for (Example example : LockExamples.all()) {
                if (example.run() == Run.IN_TRANSACTION && example.since() <= version) {
                    Impact rule = impacts.of(example.statement());
                    measured(connection, example).ifPresent(measured -> compare(example, rule, measured));
                    compared += rule.basis() == Impact.Basis.RULE ? 1 : 0;
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(120);
    }

    private Optional<Impact> measured(Connection connection, Example example) throws SQLException {
        Measuring measuring = Measuring.begin(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(example.sql());
            return Optional.of(measuring.next());
        } catch (SQLException refused) {
            differences.add(example.sql() + ": " + refused.getMessage());
            return Optional.empty();
        } finally {
            connection.rollback();
        }
    }

    private void compare(Example example, Impact rule, Impact measured) {
        Set<String> said = locks(rule);
        Set<String> seen = locks(measured);
        Set<String> unseen = new TreeSet<>(said);
        unseen.removeAll(seen);
        Set<String> unsaid = new TreeSet<>(seen);
        unsaid.removeAll(said);
        unsaid.removeIf(lock -> example.beside().contains(lock.substring(0, lock.indexOf(' '))));
        boolean isWhole = rule.basis() == Impact.Basis.RULE;
        note(example, "the rule says, and nobody sees", unseen);
        note(example, "is seen, and no rule says", isWhole ? unsaid : Set.of());
        Set<String> read = work(measured);
        note(example, "the rule says, and nobody sees", without(certain(rule), read));
        note(example, "is seen, and no rule says", isWhole ? without(beside(example, read), possible(rule)) : Set.of());
    }

    private static Set<String> locks(Impact impact) {
        return impact.locks().stream()
                .filter(lock -> lock.kind() != ObjectLock.Kind.INDEX)
                .map(lock -> lock.object().replaceFirst("^public\\.", "") + " " + lock.mode())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who writes rows anew reads them too. */
    private static Set<String> work(Impact impact) {
        return impact.work().stream()
                .flatMap(work -> work.kind() == TableWork.Kind.SCAN
                        ? List.of(work.table() + " scan").stream()
                        : List.of(work.table() + " scan", work.table() + " new file").stream())
                .map(text -> text.replaceFirst("^public\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> certain(Impact rule) {
        return work(new Impact(
                rule.basis(),
                List.of(),
                rule.work().stream().filter(TableWork::isCertain).toList(),
                List.of()));
    }

    private static Set<String> possible(Impact rule) {
        return work(rule);
    }

    private static Set<String> beside(Example example, Set<String> seen) {
        return seen.stream()
                .filter(work -> !example.beside().contains(work.substring(0, work.indexOf(' '))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private void note(Example example, String what, Set<String> things) {
        if (!things.isEmpty()) {
            differences.add(example.sql() + ": " + what + ": " + things);
        }
    }

    @Test
    void a_statement_that_runs_outside_of_transactions_waits_for_the_lock_that_its_rule_says(TestDatabase database)
            throws Exception {
        database.execute(LockExamples.fixture());
        try (Connection holder = database.connect();
                Connection worker = database.connect()) {
            int version = holder.getMetaData().getDatabaseMajorVersion();
            Impacts impacts = new Impacts(version);
            holder.setAutoCommit(false);
            for (Example example : LockExamples.all()) {
                if (example.run() == Run.OUTSIDE && example.since() <= version) {
                    Set<LockMode> said = impacts.of(example.statement()).locks().stream()
                            .map(ObjectLock::mode)
                            .collect(Collectors.toSet());
                    assertThat(wanted(database, holder, worker, example.sql()))
                            .as(example.sql())
                            .isIn(said);
                }
            }
        }
    }

    /** Somebody has a lock that lets readers and writers pass; what the statement asks for then is seen from a third session. */
    private static LockMode wanted(TestDatabase database, Connection holder, Connection worker, String sql)
            throws SQLException {
        try (Statement lock = holder.createStatement();
                Statement statement = worker.createStatement()) {
            lock.execute("LOCK TABLE t, other, child, base, part IN SHARE UPDATE EXCLUSIVE MODE");
            CompletableFuture<Void> run = CompletableFuture.runAsync(() -> refused(statement, sql));
            List<List<String>> waiting = List.of();
            while (waiting.isEmpty() && !run.isDone()) {
                waiting = database.query("SELECT mode FROM pg_locks WHERE NOT granted AND locktype = 'relation'"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
            }
            statement.cancel();
            run.join();
            return waiting.stream()
                    .map(row -> LockMode.read(row.get(0)).orElseThrow())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(sql + " waits for no lock"));
        } finally {
            holder.rollback();
        }
    }

    private static void refused(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException cancelled) {
            assertThat(cancelled.getSQLState())
                    .as(sql + ": " + cancelled.getMessage())
                    .isEqualTo("57014");
        }
    }
}
