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
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run sends with each revision is prepared on the server after a few; what revisions do to that is in nobody's way. */
@OnPostgres
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PreparedStatementsIT {
    private static final int REVISIONS = 20;
    private static final int LATE = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DEALLOCATE ALL",
                "ALTER TABLE alembic_version ADD COLUMN note text",
                "ALTER TABLE alembic_version ALTER COLUMN version_num TYPE text",
                "ALTER TABLE alembic_version_ledger ADD COLUMN note text",
                "CREATE SCHEMA late; SET search_path = late",
                "CREATE INDEX ON alembic_version_ledger (revision)"
            })
    void a_run_outlives_what_a_revision_does_to_them(String sql, TestDatabase given) throws Exception {
        write(sql);
        Outcome run = upgrade(given);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(given.query("SELECT count(*) FROM alembic_version_ledger"))
                .containsExactly(List.of(String.valueOf(REVISIONS)));
        assertThat(given.query("SELECT version_num FROM alembic_version")).containsExactly(List.of(id(REVISIONS)));
    }

    private void write(String late) throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.createDirectory(folder.resolve("versions"));
        for (int number = 1; number <= REVISIONS; number++) {
            String parent = number == 1 ? "" : "-- downRevision: " + id(number - 1) + "\n";
            String sql = number == LATE ? late : "CREATE TABLE t" + number + " ()";
            Files.writeString(
                    folder.resolve("versions/" + id(number) + ".sql"),
                    "-- revision: " + id(number) + "\n" + parent + "-- +upgrade\n" + sql + ";\n");
        }
    }

    private Outcome upgrade(TestDatabase given) throws IOException, InterruptedException {
        return LimbeckJvm.start(folder, Map.of("DATABASE_URL", given.url()), "upgrade", "head")
                .end();
    }

    private static String id(int number) {
        return "step%02d".formatted(number);
    }
}
