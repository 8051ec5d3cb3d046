package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.Psql;
import dev.limbeck.postgres.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves one database by runs and another by the scripts of the same moves: after each, the two are the same. */
@OnPostgres
class OfflineHistoriesIT {
    private static final int MOVES = 6;

    @TempDir
    private Path folder;

    @Test
    void generated_histories_run_by_psql_as_they_do_by_a_run(TestDatabase given) throws Exception {
        compare(given, 50, 1);
    }

    @Tag("stress")
    @Test
    void so_do_many_more(TestDatabase given) throws Exception {
        compare(given, 500, 1_000);
    }

    private void compare(TestDatabase given, int histories, long firstSeed) throws Exception {
        int version = Integer.parseInt(given.query("SELECT current_setting('server_version_num')::int / 10000")
                .get(0)
                .get(0));
        WholeDatabase online = WholeDatabase.create(given, "_online");
        WholeDatabase offline = WholeDatabase.create(given, "_offline");
        int scripts = 0;
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            scripts += follow(seed, version, online, offline);
        }
        offline.drop(given);
        online.drop(given);
        assertThat(scripts).isGreaterThan(2 * histories);
        System.out.printf("%d scripts of %d histories, seeds from %d%n", scripts, histories, firstSeed);
    }

    /** Returns how many scripts were run. */
    private int follow(long seed, int serverVersion, WholeDatabase online, WholeDatabase offline) throws Exception {
        Path project = Files.createDirectory(folder.resolve("project" + seed));
        GeneratedHistory history = GeneratedHistory.write(project, new Random(seed), serverVersion);
        online.empty();
        offline.empty();
        int scripts = 0;
        for (int number = 1; number <= MOVES; number++) {
            List<String> move = history.move();
            String where = "seed %d, move %d, %s from %s".formatted(seed, number, move, online.rows());
            List<String> asked = history.flips() ? asScript(move, online.rows()) : with(move, "--sql");
            Outcome script = limbeck(project, offline).run(asked);
            Outcome run = limbeck(project, online).run(move);
            assertThat(script.exit()).as(where + script.err() + run.err()).isEqualTo(run.exit());
            if (!script.out().isEmpty()) {
                assertThat(run.exit()).as(where).isZero();
                Psql.Outcome outcome = new Psql(folder, offline.url()).run(script.out());
                assertThat(outcome.exit()).as(where + outcome.err()).isZero();
                scripts++;
            }
            assertThat(offline.dump()).as(where).isEqualTo(online.dump());
        }
        return scripts;
    }

    private static List<String> asScript(List<String> move, List<String> rows) {
        String start = rows.isEmpty() ? "" : String.join(",", rows);
        return with(List.of(move.get(0), start + ":" + move.get(1)), "--sql");
    }

    private static List<String> with(List<String> words, String option) {
        List<String> all = new ArrayList<>(words);
        all.add(option);
        return all;
    }

    private static LimbeckProcess limbeck(Path project, WholeDatabase database) {
        return new LimbeckProcess(project, Map.of("DATABASE_URL", database.url()));
    }
}
