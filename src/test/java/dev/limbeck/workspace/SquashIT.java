package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Resume;
import dev.limbeck.plan.SilentListener;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Differences;
import dev.limbeck.schema.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases before, in the midst of and behind what is squashed end where they would have ended without. */
@OnPostgres
class SquashIT {
    private static final ZonedDateTime NOW =
            ZonedDateTime.ofInstant(Instant.parse("2026-01-04T10:00:00Z"), ZoneOffset.UTC);
    private static final int SIZE = 7;

    @TempDir
    Path root;

    /** Its revisions are written for that version. */
    @Tag("postgres11")
    @Test
    void a_database_at_every_point_of_random_ranges_ends_where_it_would_have_ended(TestDatabase server)
            throws IOException, SQLException {
        endsAlike(server, 1, 2);
    }

    @Tag("stress")
    @Test
    void so_it_does_in_many_histories(TestDatabase server) throws IOException, SQLException {
        for (long seed = 2; seed < 12; seed++) {
            endsAlike(server, seed, 3);
        }
    }

    private void endsAlike(TestDatabase server, long seed, int ranges) throws IOException, SQLException {
        Random random = new Random(seed);
        Path folder = Files.createDirectories(root.resolve("seed" + seed));
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\nscratch: " + server.url() + "\n");
        Files.createDirectories(folder.resolve("versions"));
        RandomChain chain = RandomChain.write(folder, random, SIZE);
        State straight = atPoint(server, folder, "straight", SIZE);
        for (int range = 0; range < ranges; range++) {
            int start = random.nextInt(SIZE - 1);
            int end = start + 2 + random.nextInt(SIZE - start - 1);
            List<TestDatabase> points = new ArrayList<>();
            for (int point = 0; point <= SIZE; point++) {
                points.add(server.beside("_p" + point));
                upgrade(folder, points.get(point).url(), point == 0 ? "base" : chain.id(point - 1));
            }
            Path squashed =
                    squash(server, folder, (start == 0 ? "base" : chain.id(start - 1)) + ".." + chain.id(end - 1));
            for (int point = 0; point <= SIZE; point++) {
                String at = "seed %d, %d..%d, at %d".formatted(seed, start, end, point);
                upgrade(folder, points.get(point).url(), "heads");
                boolean wasInside = point > start && point < end;
                if (wasInside) {
                    upgrade(folder, points.get(point).url(), "heads");
                }
                Ended ended = ended(folder, points.get(point).url());
                assertThat(ended.rows()).as(at).containsExactly(end == SIZE ? "squashed" : chain.id(SIZE - 1));
                assertThat(ended.isSettled()).as(at).isTrue();
                assertThat(Differences.between(straight, ended.state())).as(at).isEmpty();
            }
            Files.delete(squashed);
            for (TestDatabase point : points) {
                point.close();
            }
        }
    }

    private State atPoint(TestDatabase server, Path folder, String ending, int count) throws SQLException {
        try (TestDatabase database = server.beside("_" + ending)) {
            assertThat(upgrade(folder, database.url(), "heads").steps()).hasSize(count);
            return ended(folder, database.url()).state();
        }
    }

    private static Path squash(TestDatabase server, Path folder, String range) {
        Project project = project(folder, server.url());
        try (ProjectDatabase database = database(project);
                ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Squashed squashed = new Squash(range, null, "squashed", SquashForm.SCHEMA)
                    .prepare(project, database, scratch, new Random(1), NOW, progress -> {})
                    .write();
            return Path.of(squashed.revision().origin().file());
        }
    }

    private static Plan upgrade(Path folder, String url, String target) {
        Project project = project(folder, url);
        try (ProjectDatabase database = database(project)) {
            return new Run(database.seen())
                    .run(database, new Upgrade(target, false, Resume.NEVER), new SilentListener());
        }
    }

    private record Ended(List<String> rows, boolean isSettled, State state) {}

    private static Ended ended(Path folder, String url) {
        Project project = project(folder, url);
        try (ProjectDatabase database = database(project)) {
            return new Ended(
                    database.open().rows().stream().map(RevisionId::value).toList(),
                    database.standing().isSettled(),
                    new State(
                            database.open().catalog().schema(),
                            database.open().catalog().contents(Map.of())));
        }
    }

    private static Project project(Path folder, String url) {
        return Project.open(folder.resolve("alembic.yaml"), Map.of("DATABASE_URL", url));
    }

    private static ProjectDatabase database(Project project) {
        return new ProjectDatabase(project, "test", Duration.ofMinutes(1), notice -> {});
    }

    /** Revisions in a line, each of which does something to what the others have made. */
    private record RandomChain(List<String> ids) {
        static RandomChain write(Path folder, Random random, int size) throws IOException {
            List<String> ids = new ArrayList<>();
            for (int number = 0; number < size; number++) {
                String id = "r00" + number;
                String parent = number == 0 ? "null" : ids.get(number - 1);
                String table = "t" + number;
                String other = "t" + random.nextInt(number + 1);
                List<String> deeds = List.of(
                        "INSERT INTO %1$s (name) SELECT 'n' || n FROM generate_series(1, 3) n;",
                        "UPDATE %1$s SET name = name || '!';",
                        "ALTER TABLE %1$s RENAME name TO name_%3$d; ALTER TABLE %1$s RENAME name_%3$d TO name;",
                        "ALTER TABLE %1$s ADD COLUMN c%3$d numeric(9, 2) NOT NULL DEFAULT %3$d;",
                        "CREATE INDEX ON %1$s (name, id);",
                        "CREATE VIEW v%3$d AS SELECT id, name FROM %1$s;",
                        "DELETE FROM %1$s WHERE id %% 2 = 0;",
                        "CREATE FUNCTION f%3$d() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name := NEW.name || '?'; RETURN NEW; END $$;"
                                + " CREATE TRIGGER g%3$d BEFORE INSERT ON %1$s FOR EACH ROW EXECUTE FUNCTION f%3$d();",
                        "CREATE TYPE e%3$d AS ENUM ('x', 'y'); ALTER TABLE %2$s ADD COLUMN kind%3$d e%3$d NOT NULL DEFAULT 'y';",
                        "ALTER TABLE %2$s ADD FOREIGN KEY (id) REFERENCES %1$s (id) ON DELETE CASCADE NOT VALID;");
                StringBuilder text =
                        new StringBuilder("-- revision: %s\n-- downRevision: %s\n-- message: make %1$s\n-- +upgrade\n"
                                .formatted(id, parent));
                text.append("CREATE TABLE %s (id serial PRIMARY KEY, name text NOT NULL);\n".formatted(table));
                for (int deed = 0; deed < 2; deed++) {
                    text.append(deeds.get(random.nextInt(deeds.size())).formatted(other, table, number * 10 + deed))
                            .append('\n');
                }
                Files.writeString(folder.resolve("versions/" + id + ".sql"), text.toString());
                ids.add(id);
            }
            return new RandomChain(ids);
        }

        String id(int number) {
            return ids.get(number);
        }
    }
}
