package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.scratch.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends runs, and servers, at moments that nobody has thought of: in the end all is as if nothing had been. */
@OnPostgres
class KillIT {
    private static final int REVISIONS = 20;

    @TempDir
    private Path folder;

    @Test
    void a_killed_run_that_is_gone_on_with_ends_where_an_undisturbed_one_does(TestDatabase database) throws Exception {
        killRunsAndGoOn(database, 20, 1);
    }

    @Tag("stress")
    @Test
    void a_run_that_is_killed_200_times_does_too(TestDatabase database) throws Exception {
        killRunsAndGoOn(database, 200, 2);
    }

    @Tag("postgres11")
    @Test
    void a_run_whose_server_is_killed_does_too() throws Exception {
        killServersAndGoOn(3, 3);
    }

    @Tag("stress")
    @Test
    void a_run_whose_server_is_killed_40_times_does_too() throws Exception {
        killServersAndGoOn(40, 4);
    }

    private void killRunsAndGoOn(TestDatabase given, int atLeast, long seed) throws Exception {
        List<String> undisturbed = undisturbed(given);
        Random random = new Random(seed);
        int kills = 0;
        for (int round = 1; kills < atLeast; round++) {
            try (TestDatabase fresh = given.beside("_" + round)) {
                KilledDatabase database = prepared(fresh);
                KilledRun run = start(database);
                while (run.reaches(random)) {
                    run.kill();
                    kills++;
                    database.awaitNobodyElse();
                    run = goOn(database);
                }
                assertThat(run.exit()).as(run.said()).isZero();
                assertThat(database.dump()).as("seed %d, round %d", seed, round).isEqualTo(undisturbed);
            }
        }
        System.out.printf("%d runs killed, seed %d%n", kills, seed);
    }

    private void killServersAndGoOn(int atLeast, long seed) throws Exception {
        List<String> undisturbed = undisturbedOnAServerOfItsOwn();
        Random random = new Random(seed);
        int kills = 0;
        for (int round = 1; kills < atLeast; round++) {
            Path data = folder.resolve("postgres" + round);
            try (EmbeddedServer server = EmbeddedServer.start(data, Duration.ofMinutes(1), notice -> {})) {
                new KilledDatabase(server.url()).prepare();
            }
            boolean isDone = false;
            while (!isDone) {
                EmbeddedServer server = EmbeddedServer.start(data, Duration.ofMinutes(1), notice -> {});
                KilledDatabase database = new KilledDatabase(server.url());
                KilledRun run = goOn(database);
                if (run.reaches(random)) {
                    kills++;
                    String signal = random.nextBoolean() ? "QUIT" : "KILL";
                    String pid =
                            Files.readAllLines(data.resolve("postmaster.pid")).get(0);
                    new ProcessBuilder("kill", "-" + signal, pid).start().waitFor();
                    run.exit();
                } else {
                    isDone = true;
                    assertThat(run.exit()).as(run.said()).isZero();
                    assertThat(database.dump())
                            .as("seed %d, round %d", seed, round)
                            .isEqualTo(undisturbed);
                }
                server.close();
            }
        }
        System.out.printf("%d servers killed, seed %d%n", kills, seed);
    }

    /** Goes on as a person does who, where nobody knows, looks into the database. */
    private KilledRun goOn(KilledDatabase database) throws Exception {
        List<String> inDoubt = database.inDoubt();
        if (inDoubt.isEmpty()) {
            return start(database);
        }
        String answer = database.hasDone(inDoubt.get(0) + " doubt") ? "skip" : "repeat";
        return start(database, "--in-doubt", answer);
    }

    private KilledRun start(KilledDatabase database, String... further) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("upgrade", "head", "--resume"));
        arguments.addAll(List.of(further));
        return KilledRun.start(folder.resolve("project"), database.url(), arguments.toArray(String[]::new));
    }

    private List<String> undisturbedOnAServerOfItsOwn() throws Exception {
        try (EmbeddedServer server =
                EmbeddedServer.start(folder.resolve("postgres0"), Duration.ofMinutes(1), notice -> {})) {
            KilledDatabase database = new KilledDatabase(server.url());
            database.prepare();
            return undisturbed(database);
        }
    }

    private List<String> undisturbed(TestDatabase given) throws Exception {
        try (TestDatabase fresh = given.beside("_0")) {
            return undisturbed(prepared(fresh));
        }
    }

    /** Writes the project for its server as well. */
    private List<String> undisturbed(KilledDatabase database) throws Exception {
        KilledRun.writeProject(folder.resolve("project"), REVISIONS, database.version());
        KilledRun run = start(database);
        assertThat(run.exit()).as(run.said()).isZero();
        return database.dump();
    }

    private static KilledDatabase prepared(TestDatabase fresh) throws SQLException {
        KilledDatabase database = new KilledDatabase(fresh.url());
        database.prepare();
        return database;
    }
}
