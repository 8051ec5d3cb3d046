package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Ends runs on a database that has to be told what stands for the revisions that it has applied: behind every statement that
 * writes to the version table or the ledger, in the middle of a commit, and at moments that nobody has thought of. Typed again,
 * they go on to the same end.
 *
 * <pre>
 * r1 --- r2 --- r3 --- r4 --- r5 --- r6 --- r7
 * `------- s ----------'
 * </pre>
 */
@OnPostgres
class SquashKillIT {
    private static final int PAUSE = 4711;

    /** Has the statement with a certain number wait behind what it has done, and the commit too. */
    private static final String PAUSES = """
            CREATE SEQUENCE statements;
            CREATE TABLE pause AS SELECT 0::bigint AS at;
            CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                IF nextval('public.statements') = (SELECT at FROM public.pause) THEN
                    PERFORM pg_advisory_xact_lock(%d);
                END IF;
                RETURN NULL;
            END $$;
            CREATE TRIGGER pause AFTER INSERT OR UPDATE OR DELETE ON alembic_version
                EXECUTE PROCEDURE pause();
            CREATE TRIGGER pause AFTER INSERT OR UPDATE OR DELETE ON alembic_version_ledger
                EXECUTE PROCEDURE pause();
            CREATE CONSTRAINT TRIGGER pause_commit AFTER INSERT OR UPDATE ON alembic_version
                DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE PROCEDURE pause();
            """.formatted(PAUSE);

    private static final String WAITING =
            "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = " + PAUSE + " AND NOT granted";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource("r6, head")
    void a_run_that_is_killed_behind_each_statement_of_it_ends_where_an_undisturbed_one_does(
            String start, String target, TestDatabase database) throws Exception {
        begin(start, database);
        Undisturbed undisturbed = undisturbed(target, database);
        int kills = killBehindEachStatement(target, database, undisturbed);
        kills += killSometime(target, database, undisturbed, 3, 1);
        System.out.printf("%d runs from %s to %s killed that tell a database of a squash%n", kills, start, target);
        assertThat(kills).isGreaterThan(10);
    }

    @Tag("stress")
    @ParameterizedTest
    @CsvSource({"r6, head", "r4, head", "r2, r4", "r6, r5"})
    void one_that_is_killed_30_times_more_does_too(String start, String target, TestDatabase database)
            throws Exception {
        begin(start, database);
        Undisturbed undisturbed = undisturbed(target, database);
        int kills = killBehindEachStatement(target, database, undisturbed);
        kills += killSometime(target, database, undisturbed, 30, 2);
        System.out.printf("%d runs from %s to %s killed that tell a database of a squash%n", kills, start, target);
    }

    private int killBehindEachStatement(String target, TestDatabase given, Undisturbed undisturbed) throws Exception {
        int kills = 0;
        boolean isCaught = true;
        while (isCaught) {
            WholeDatabase database = copy(given);
            database.execute("UPDATE pause SET at = " + (kills + 1));
            isCaught = isKilledInPause(target, database);
            kills += isCaught ? 1 : 0;
            database.execute("UPDATE pause SET at = 0");
            assertThat(finished(target, database))
                    .as("%s, killed behind statement %d", target, kills)
                    .isEqualTo(undisturbed.dump());
            database.drop(given);
        }
        return kills;
    }

    /** False where it has come to its end without a pause. */
    private boolean isKilledInPause(String target, WholeDatabase database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + PAUSE + ")");
            KilledRun run = start(target, database);
            while (database.column(WAITING).isEmpty()) {
                if (!run.reaches(0, TimeUnit.MILLISECONDS.toMicros(5))) {
                    demandDone(run);
                    return false;
                }
            }
            run.kill();
        }
        new KilledDatabase(database.url()).awaitNobodyElse();
        return true;
    }

    private int killSometime(String target, TestDatabase given, Undisturbed undisturbed, int atLeast, long seed)
            throws Exception {
        Random random = new Random(seed);
        int kills = 0;
        for (int round = 1; kills < atLeast; round++) {
            WholeDatabase database = copy(given);
            KilledRun run = start(target, database);
            if (run.reaches(random.nextInt(2), random.nextLong(undisturbed.micros()))) {
                run.kill();
                kills++;
            } else {
                run.exit();
            }
            new KilledDatabase(database.url()).awaitNobodyElse();
            assertThat(finished(target, database))
                    .as("%s, seed %d, round %d", target, seed, round)
                    .isEqualTo(undisturbed.dump());
            database.drop(given);
        }
        return kills;
    }

    /**
     * What a run comes to that nobody kills.
     *
     * @param micros how long it takes
     */
    private record Undisturbed(List<String> dump, long micros) {}

    private Undisturbed undisturbed(String target, TestDatabase given) throws Exception {
        WholeDatabase database = copy(given);
        long begun = System.nanoTime();
        demandDone(start(target, database));
        long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
        Undisturbed undisturbed = new Undisturbed(finished(target, database), micros);
        database.drop(given);
        return undisturbed;
    }

    /** Types it again, and then to the head, as whoever comes next does. */
    private List<String> finished(String target, WholeDatabase database) throws Exception {
        demandDone(start(target, database));
        demandDone(start("head", database));
        database.execute("DROP TABLE pause; DROP SEQUENCE statements; DROP FUNCTION pause() CASCADE");
        return database.dump();
    }

    private KilledRun start(String target, WholeDatabase database) throws IOException, InterruptedException {
        String command = target.equals("r5") ? "downgrade" : "upgrade";
        return KilledRun.start(folder, database.url(), command, target);
    }

    private static void demandDone(KilledRun run) throws InterruptedException {
        int exit = run.exit();
        assertThat(exit).as(run.said()).isZero();
    }

    private void begin(String start, TestDatabase database) throws Exception {
        Files.createDirectories(folder.resolve("versions"));
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        for (int number = 1; number <= 6; number++) {
            revision(number);
        }
        demandDone(KilledRun.start(folder, database.url(), "upgrade", start));
        revision(7);
        Files.writeString(folder.resolve("versions/s.sql"), """
                -- revision: s
                -- replaces: [r1, r2, r3, r4]
                -- message: Make the first four
                -- +upgrade
                CREATE TABLE t1 (); CREATE TABLE t2 (); CREATE TABLE t3 (); CREATE TABLE t4 ();
                -- +downgrade
                DROP TABLE t1, t2, t3, t4;
                """);
        database.execute(PAUSES);
    }

    private void revision(int number) throws IOException {
        Files.writeString(folder.resolve("versions/r" + number + ".sql"), """
                -- revision: r%1$d
                -- downRevision: %2$s
                -- message: Make the one numbered %1$d
                -- +upgrade
                CREATE TABLE t%1$d ();
                -- +downgrade
                DROP TABLE t%1$d;
                """.formatted(
                        number, number == 1 ? "null" : "r" + (number - 1)));
    }

    private static WholeDatabase copy(TestDatabase given) throws Exception {
        String name = given.name() + "_copy";
        given.execute("CREATE DATABASE " + name + " TEMPLATE " + given.name());
        return new WholeDatabase(given.url().replace(given.name(), name));
    }
}
