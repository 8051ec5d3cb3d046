package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.Psql;
import dev.limbeck.postgres.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The revisions that this project has as a sample, moved by runs and by the scripts of the same moves. */
@OnPostgres
class OfflineSampleIT {
    private static final List<List<String>> MOVES =
            List.of(List.of("upgrade", "588d"), List.of("downgrade", "0ffc"), List.of("upgrade", "heads"));

    @Test
    void the_sample_runs_by_psql_as_it_does_by_a_run(TestDatabase given, @TempDir Path folder) throws Exception {
        WholeDatabase online = new WholeDatabase(given.url());
        WholeDatabase offline = WholeDatabase.create(given, "_offline");
        for (List<String> move : MOVES) {
            String script = limbeck(offline)
                    .run(List.of(move.get(0), move.get(1), "--sql"))
                    .out();
            assertThat(limbeck(online).run(move).exit()).isZero();
            Psql.Outcome outcome = new Psql(folder, offline.url()).run(script);
            assertThat(outcome.exit()).as(outcome.err()).isZero();
            assertThat(offline.dump()).isEqualTo(online.dump());
        }
        offline.drop(given);
        assertThat(online.rows()).containsExactly("f789f233226e");
    }

    private static LimbeckProcess limbeck(WholeDatabase database) {
        return new LimbeckProcess(Path.of("").toAbsolutePath(), Map.of("DATABASE_URL", database.url()));
    }
}
