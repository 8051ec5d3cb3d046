package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal shows while a run takes its time, and that nothing else shows it. */
@OnPostgres
class ProgressIT {
    private static final String ERASE = "\r\u001b[K";
    private static final String SHOWN = "[1/2] aaaa [1/2] 0:00 | SELECT pg_sleep(0.9)";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRevisions() throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Path versions = Files.createDirectory(folder.resolve("versions"));
        Files.writeString(
                versions.resolve("a.sql"),
                "-- revision: aaaa\n-- +upgrade\nSELECT pg_sleep(0.9);\nDO $$ BEGIN RAISE NOTICE 'above'; END $$;\n");
        Files.writeString(versions.resolve("b.sql"), "-- revision: bbbb\n-- downRevision: aaaa\n-- +upgrade\n");
    }

    @Test
    void a_terminal_shows_what_runs_and_takes_it_away_before_anything_else(TestDatabase database) {
        Outcome outcome = limbeck(database).onTerminal(60).run(List.of("upgrade", "head"));

        assertThat(outcome.out()).isEqualTo("Running upgrade  -> aaaa\nRunning upgrade aaaa -> bbbb\n");
        assertThat(outcome.err()).startsWith(SHOWN + ERASE).contains(ERASE + "NOTICE: above\n");
        assertThat(outcome.err().replace(SHOWN, "").replace(ERASE, "")).isEqualTo("NOTICE: above\n");
    }

    @Test
    void who_wants_quiet_or_events_is_shown_none(TestDatabase database) {
        LimbeckProcess limbeck = limbeck(database).onTerminal(60);

        assertThat(limbeck.run(List.of("upgrade", "head", "--quiet"))).isEqualTo(new Outcome("", "NOTICE: above\n", 0));
        limbeck.run(List.of("stamp", "base"));
        assertThat(limbeck.run(List.of("upgrade", "head", "--format", "json", "--events"))
                        .err())
                .isEqualTo("NOTICE: above\n");
    }

    @Test
    void a_pipe_gets_plain_lines(TestDatabase database) {
        assertThat(limbeck(database).run(List.of("upgrade", "head")))
                .isEqualTo(
                        new Outcome("Running upgrade  -> aaaa\nRunning upgrade aaaa -> bbbb\n", "NOTICE: above\n", 0));
    }

    private LimbeckProcess limbeck(TestDatabase database) {
        return new LimbeckProcess(folder, Map.of("DATABASE_URL", database.url()));
    }
}
