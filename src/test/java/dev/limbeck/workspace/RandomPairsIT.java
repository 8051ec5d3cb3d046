package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches of random statements over one small schema: the verdict on them swapped is the verdict mirrored. */
@OnPostgres
class RandomPairsIT {
    private static final String BASE = """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE t (id serial PRIMARY KEY, a int, b text DEFAULT 'b', m mood);
            CREATE TABLE u (id int PRIMARY KEY, t int REFERENCES t ON DELETE CASCADE, n int UNIQUE);
            CREATE INDEX t_a ON t (a);
            CREATE VIEW v AS SELECT id, a FROM t;
            CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE SEQUENCE s;
            INSERT INTO t (a, b) SELECT g, 'x' || g FROM generate_series(1, 5) g;
            INSERT INTO u SELECT g, g, g * 10 FROM generate_series(1, 5) g;
            """;

    /** Statements that are often in each other's way; # is a small number, so that names meet. */
    private static final List<String> STATEMENTS = List.of(
            "ALTER TABLE t ADD COLUMN c# int",
            "ALTER TABLE t ADD COLUMN IF NOT EXISTS c# text DEFAULT 'c'",
            "ALTER TABLE t DROP COLUMN a CASCADE",
            "ALTER TABLE t DROP COLUMN b",
            "ALTER TABLE t ALTER COLUMN b SET DEFAULT 'd#'",
            "ALTER TABLE t ALTER COLUMN a TYPE bigint",
            "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
            "ALTER TABLE t RENAME COLUMN b TO c#",
            "ALTER TABLE u RENAME TO w#",
            "ALTER TABLE u ADD CONSTRAINT k# CHECK (n < 1#0)",
            "CREATE TABLE w# (id int, t int REFERENCES t)",
            "CREATE TABLE IF NOT EXISTS w# AS SELECT * FROM u",
            "CREATE INDEX i# ON t (b)",
            "CREATE INDEX IF NOT EXISTS i# ON u (n, t)",
            "DROP INDEX t_a",
            "DROP TABLE u",
            "DROP VIEW v",
            "CREATE OR REPLACE VIEW v AS SELECT id, a, # AS x FROM t",
            "CREATE VIEW w# AS SELECT * FROM u",
            "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT #'",
            "ALTER TYPE mood ADD VALUE 'm#'",
            "ALTER TYPE mood RENAME VALUE 'ok' TO 'm#'",
            "INSERT INTO t (a, b) VALUES (#, 'new')",
            "INSERT INTO t (a) SELECT n FROM u WHERE n > #0",
            "UPDATE t SET a = a + #",
            "UPDATE t SET a = a * 2",
            "UPDATE t SET b = 'b#' WHERE id = #",
            "UPDATE u SET n = n + 1",
            "DELETE FROM t WHERE id = #",
            "DELETE FROM u WHERE n > #5",
            "INSERT INTO u VALUES (1#, NULL, 9#)",
            "SELECT setval('s', #)",
            "SELECT nextval('s')",
            "COMMENT ON TABLE t IS 'comment #'",
            "CREATE TRIGGER g# BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
            "CREATE POLICY p# ON t USING (id > #)",
            "DO $$ BEGIN IF EXISTS (SELECT FROM u WHERE n = #0) THEN CREATE SCHEMA sc#; END IF; END $$",
            "");

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int broken;

    @Test
    void the_verdict_on_swapped_branches_is_mirrored(TestDatabase server, @TempDir Path root) throws IOException {
        compare(server, root, 12, 1);
    }

    @Tag("stress")
    @Test
    void so_it_is_on_many_more(TestDatabase server, @TempDir Path root) throws IOException {
        compare(server, root, 400, 1_000);
    }

    private void compare(TestDatabase server, Path root, int pairs, long firstSeed) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, "'" + server.url() + "'");
        folder.revision("root", "", BASE, "");
        Map<RevisionId, String> branches = new TreeMap<>();
        for (long seed = firstSeed; seed < firstSeed + pairs; seed++) {
            Random random = new Random(seed);
            for (String side : List.of("a", "b")) {
                RevisionId id = new RevisionId(side + seed);
                branches.put(id, branch(random));
                folder.revision(id.value(), "root", branches.get(id), "");
            }
        }
        Project project = folder.open();
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Conflicts conflicts = new Conflicts(project, scratch, List.of());
            for (long seed = firstSeed; seed < firstSeed + pairs; seed++) {
                RevisionId one = new RevisionId("a" + seed);
                RevisionId other = new RevisionId("b" + seed);
                compare(conflicts, one, other, branches.get(one) + "\n--- and\n" + branches.get(other));
            }
        }
        assertThat(verdicts).hasSizeGreaterThan(2);
        System.out.printf("%d pairs, seeds from %d: %s, %d broken%n", pairs, firstSeed, verdicts, broken);
    }

    private static String branch(Random random) {
        List<String> statements = new ArrayList<>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            String statement = STATEMENTS.get(random.nextInt(STATEMENTS.size()));
            statements.add(statement.replace("#", String.valueOf(1 + random.nextInt(4))) + ";");
        }
        return String.join("\n", statements);
    }

    private void compare(Conflicts conflicts, RevisionId one, RevisionId other, String text) {
        Commutation found;
        try {
            found = conflicts.between(one, other);
        } catch (FailedOnScratch byItself) {
            broken++;
            assertThatThrownBy(() -> conflicts.between(other, one)).as(text).isInstanceOf(FailedOnScratch.class);
            return;
        }
        verdicts.merge(found.verdict(), 1, Integer::sum);
        assertThat(told(conflicts.between(other, one))).as(text).isEqualTo(told(mirrored(found)));
    }

    /** All of it but the traces of its failures. */
    private static List<Object> told(Commutation found) {
        return List.of(
                found.sentence(),
                found.base(),
                found.first(),
                found.second(),
                found.firstThenSecond().map(Throwable::getMessage),
                found.secondThenFirst().map(Throwable::getMessage),
                found.fleeting(),
                found.unproven(),
                found.differences());
    }

    private static Commutation mirrored(Commutation found) {
        return new Commutation(
                found.base(),
                found.second(),
                found.first(),
                found.secondThenFirst(),
                found.firstThenSecond(),
                found.fleeting(),
                found.unproven(),
                found.differences().stream()
                        .map(each -> new Difference(each.object(), each.what(), each.second(), each.first()))
                        .toList());
    }
}
