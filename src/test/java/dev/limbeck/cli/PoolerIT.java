package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.PgBouncer;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run does behind PgBouncer. */
@OnPostgres
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PoolerIT {
    /** More than the driver would leave unprepared. */
    private static final int REVISIONS = 8;

    private static final Outcome DONE = new Outcome("", "", 0);

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void prepare(TestDatabase given) throws IOException {
        database = given;
        Files.createDirectory(folder.resolve("versions"));
        String parent = "";
        for (int each = 1; each <= REVISIONS; each++) {
            Files.writeString(
                    folder.resolve("versions/" + each + ".sql"),
                    "-- revision: r%d\n%s\n-- +upgrade\nCREATE TABLE t%d ();\n".formatted(each, parent, each));
            parent = "-- downRevision: r" + each + "\n";
        }
    }

    @Test
    void sessions_that_are_shared_are_refused_with_two_ways_out() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction")) {
            assertThat(upgrade(pooler, "")).isEqualTo(new Outcome("", """
                    error: The URL leads to a pooler that changes the server's session with every transaction, as PgBouncer does with pool_mode=transaction: no lock can be held through it
                      Nothing was run. Write as lockUrl in alembic.yaml a URL that leads to the server itself; the revisions run through url all the same.
                      Or write `lock: none` there, and see yourself that no other run is under way.
                    """, 1));
        }
        assertThat(tables()).containsExactly(List.of("0"));
    }

    @Test
    void a_pooler_that_takes_no_transactions_is_refused_in_its_own_words() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "statement")) {
            Outcome refused = upgrade(pooler, "");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err().lines().skip(1))
                    .containsExactly(
                            "FATAL: transaction blocks not allowed in statement pooling mode",
                            "  See to what the server says; what was not committed is undone.");
        }
        assertThat(tables()).containsExactly(List.of("0"));
    }

    @Test
    void a_lock_url_past_the_pooler_lets_the_revisions_run_through_it() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction")) {
            assertThat(upgrade(pooler, "lockUrl: ${LOCK_URL}\n")).isEqualTo(DONE);
        }
        assertThat(tables()).containsExactly(List.of("10"));
    }

    @Test
    void what_a_revision_outside_of_a_transaction_sets_for_its_session_is_refused_where_that_is_shared()
            throws Exception {
        Files.writeString(folder.resolve("versions/9.sql"), """
                -- revision: r9
                -- downRevision: r8
                -- transaction: false
                -- +upgrade
                SET search_path = other;
                CREATE TABLE public.t9 ();
                """);
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction")) {
            assertThat(upgrade(pooler, "lockUrl: ${LOCK_URL}\n")).isEqualTo(new Outcome("", """
                    error: The URL leads to a pooler that changes the server's session with every transaction, and outside of one these set something for their session: r9
                      at versions/9.sql:5:1
                        SET search_path = other;
                        ^
                      Nothing was run. For this run, lead url past the pooler, to the server itself.
                    """, 1));
        }
        assertThat(tables()).containsExactly(List.of("0"));
        try (PgBouncer pooler = PgBouncer.start(folder, database, "session")) {
            assertThat(upgrade(pooler, "")).isEqualTo(DONE);
        }
        assertThat(tables()).containsExactly(List.of("11"));
    }

    @Test
    void a_lock_url_that_leads_to_a_pooler_too_is_refused() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction")) {
            assertThat(upgrade(pooler, "lockUrl: ${DATABASE_URL}\n").exit()).isEqualTo(1);
        }
        assertThat(tables()).containsExactly(List.of("0"));
    }

    @Test
    void without_a_lock_the_revisions_run_with_a_warning() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction")) {
            assertThat(upgrade(pooler, "lock: none\n"))
                    .isEqualTo(new Outcome(
                            "", "No lock is taken, as alembic.yaml says: see that no other run is under way.\n", 0));
        }
        assertThat(tables()).containsExactly(List.of("10"));
    }

    @Test
    void a_session_of_its_own_behind_a_pooler_is_as_good_as_none_between() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "session")) {
            assertThat(upgrade(pooler, "")).isEqualTo(DONE);
        }
        assertThat(tables()).containsExactly(List.of("10"));
    }

    private Outcome upgrade(PgBouncer pooler, String setting) throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n" + setting);
        Map<String, String> environment = Map.of("DATABASE_URL", pooler.url(), "LOCK_URL", database.url());
        return new LimbeckProcess(folder, environment).run(List.of("upgrade", "head", "--quiet"));
    }

    private List<List<String>> tables() throws Exception {
        return database.query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
    }
}
