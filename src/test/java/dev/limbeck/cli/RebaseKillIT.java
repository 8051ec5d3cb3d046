package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ends a rebase that takes the database along at moments that nobody has thought of: typed again, it goes on to the same end.
 *
 * <pre>
 * a --- b1 --- b2    ours, applied
 *  `--- c1 --- c2    theirs, not applied
 * </pre>
 */
@OnPostgres
class RebaseKillIT {
    private static final List<String> FACTS = List.of(
            "SELECT version_num FROM alembic_version",
            "SELECT c.relname || ' ' || a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
                    + " WHERE c.relname ~ '^t_' AND c.relkind = 'r' AND a.attnum > 0 ORDER BY 1",
            "SELECT relname || query_to_xml('SELECT count(*), sum(id) FROM ' || relname, false, false, '')::text"
                    + " FROM pg_class WHERE relname ~ '^t_' AND relkind = 'r' ORDER BY 1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--replay", "--apply-missing"})
    void a_rebase_that_was_killed_and_typed_again_ends_where_an_undisturbed_one_does(String way, TestDatabase database)
            throws Exception {
        killAndTypeAgain(way, database, 3, 1);
    }

    @Tag("stress")
    @ParameterizedTest
    @ValueSource(strings = {"--replay", "--apply-missing"})
    void one_that_is_killed_30_times_does_too(String way, TestDatabase database) throws Exception {
        killAndTypeAgain(way, database, 30, 2);
    }

    private void killAndTypeAgain(String way, TestDatabase database, int atLeast, long seed) throws Exception {
        begin(database);
        List<String> undisturbed = finished(rebase(way, database), way, database);
        Random random = new Random(seed);
        int kills = 0;
        for (int round = 1; kills < atLeast; round++) {
            begin(database);
            KilledRun run = rebase(way, database);
            while (isCaught(run, random)) {
                run.kill();
                kills++;
                new KilledDatabase(database.url()).awaitNobodyElse();
                run = rebase(way, database);
            }
            assertThat(finished(run, way, database))
                    .as("%s, seed %d, round %d", way, seed, round)
                    .isEqualTo(undisturbed);
        }
        System.out.printf("%d of rebase %s killed, seed %d%n", kills, way, seed);
    }

    /** Behind some of its lines; before the first of them it begins, and proves what it has to. */
    private static boolean isCaught(KilledRun run, Random random) throws IOException {
        int lines = random.nextInt(32);
        long patience = lines == 0 ? TimeUnit.SECONDS.toMicros(2) : 25_000;
        return run.reaches(lines, random.nextLong(patience));
    }

    private List<String> finished(KilledRun run, String way, TestDatabase database) throws Exception {
        demandDone(run);
        demandDone(KilledRun.start(folder, database.url(), "upgrade", "heads"));
        List<String> facts = new ArrayList<>();
        for (String query : FACTS) {
            database.query(query).forEach(row -> facts.add(way + " " + row));
        }
        try (Stream<Path> files = Files.list(folder.resolve("versions"))) {
            for (Path file : files.sorted().toList()) {
                facts.add(file.getFileName() + ": " + Files.readString(file));
            }
        }
        return facts;
    }

    private static void demandDone(KilledRun run) throws InterruptedException {
        int exit = run.exit();
        assertThat(exit).as(run.said()).isZero();
    }

    private KilledRun rebase(String way, TestDatabase database) throws IOException, InterruptedException {
        return KilledRun.start(folder, database.url(), "rebase", "b2", "--onto", "c2", "--upstream", "none", way);
    }

    private void begin(TestDatabase database) throws Exception {
        database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        Files.createDirectories(folder.resolve("versions"));
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\nscratch: ${DATABASE_URL}\n");
        revision("a", "null");
        revision("b1", "a");
        revision("b2", "b1");
        revision("c1", "a");
        revision("c2", "c1");
        demandDone(KilledRun.start(folder, database.url(), "upgrade", "b2"));
    }

    private void revision(String id, String parent) throws IOException {
        Files.writeString(folder.resolve("versions").resolve(id + ".sql"), """
                -- revision: %1$s
                -- downRevision: %2$s
                -- message: Make %1$s
                -- +upgrade
                CREATE TABLE t_%1$s (id int PRIMARY KEY);
                INSERT INTO t_%1$s SELECT g FROM generate_series(1, 5000) g;
                CREATE INDEX ON t_%1$s ((id %% 10));
                -- +downgrade
                DROP TABLE t_%1$s;
                """.formatted(id, parent));
    }
}
