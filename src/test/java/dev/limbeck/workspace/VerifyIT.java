package dev.limbeck.workspace;

import static dev.limbeck.workspace.ProjectFolder.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.workspace.Verified.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of revisions that are taken up, down and up again. */
@OnPostgres
class VerifyIT {
    private static final int SIZE = 24;

    private TestDatabase server;
    private ProjectFolder folder;

    @BeforeEach
    void write(TestDatabase server, @TempDir Path root) throws IOException {
        this.server = server;
        folder = ProjectFolder.in(root, "'" + server.url() + "'");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void planted_faults_are_found_and_nothing_else_on_however_many_databases(long seed)
            throws IOException, SQLException {
        PlantedHistory history = PlantedHistory.write(folder, new Random(seed), SIZE);
        List<List<String>> before = databases();

        assertThat(results(verified(1))).isEqualTo(history.expected());
        assertThat(results(verified(3))).isEqualTo(history.expected());
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void the_same_is_found_in_the_same_order_and_told_as_it_is_found() throws IOException {
        PlantedHistory.write(folder, new Random(5), SIZE);
        List<String> told = new ArrayList<>();
        List<Verified> found = verify(1, new VerifyListener() {
            @Override
            public void starting(Revision revision) {
                told.add(revision.id() + "?");
            }

            @Override
            public void finished(Verified verified) {
                told.add(verified.revision().id() + " " + verified.result());
            }
        });

        assertThat(told)
                .isEqualTo(found.stream()
                        .flatMap(each ->
                                List.of(
                                        each.revision().id() + "?",
                                        each.revision().id() + " " + each.result())
                                        .stream())
                        .toList());
        assertThat(outlines(verified(4))).isEqualTo(outlines(found));
    }

    @Test
    void one_revision_is_verified_behind_all_that_it_needs_and_nothing_else() throws IOException, SQLException {
        folder.revision("a1", "", "CREATE TABLE one (id int);", "DROP TABLE one;");
        folder.revision("b2", "a1", "ALTER TABLE one ADD COLUMN b int;", "ALTER TABLE one DROP COLUMN b;");
        folder.revision("c3", "a1", "SELECT 1 / 0;", "");
        folder.revision("d4", "b2", "CREATE INDEX one_b ON one (b);", "DROP INDEX one_b;");

        assertThat(results(new Verify(folder.open(), notice -> {}, 1)
                        .run(Set.copyOf(ids("d4")), List.of(), new VerifyListener() {})))
                .isEqualTo(Map.of(new RevisionId("d4"), Result.OK));
    }

    private List<Verified> verified(int jobs) {
        return verify(jobs, new VerifyListener() {});
    }

    private List<Verified> verify(int jobs, VerifyListener listener) {
        Project project = folder.open();
        Set<RevisionId> all =
                project.graph().revisions().stream().map(Revision::id).collect(Collectors.toSet());
        return new Verify(project, notice -> {}, jobs).run(all, List.of(), listener);
    }

    private static Map<RevisionId, Result> results(List<Verified> found) {
        Map<RevisionId, Result> results = new LinkedHashMap<>();
        found.forEach(each -> results.put(each.revision().id(), each.result()));
        return results;
    }

    /** All but how long it took. */
    private static List<String> outlines(List<Verified> found) {
        return found.stream()
                .map(each -> String.join(
                        "\n",
                        each.revision().id() + " " + each.result() + " " + each.direction(),
                        each.detail(),
                        each.places().toString(),
                        each.differences().toString(),
                        each.notes().toString()))
                .toList();
    }

    private List<List<String>> databases() throws SQLException {
        return server.query("SELECT datname FROM pg_database ORDER BY 1");
    }
}
