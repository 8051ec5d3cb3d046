package dev.limbeck.workspace;

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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of revisions that are taken up together, and then down together. */
@OnPostgres
class DescendIT {
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
    void every_downgrade_that_does_not_run_is_found_and_no_other(long seed) throws IOException, SQLException {
        PlantedHistory history = PlantedHistory.write(folder, new Random(seed), SIZE);
        List<List<String>> before = databases();

        assertThat(stopped(descended(all()))).isEqualTo(stopped(history));
        assertThat(databases()).isEqualTo(before);
    }

    @Test
    void all_is_told_of_and_the_newest_first() throws IOException {
        PlantedHistory.write(folder, new Random(5), SIZE);
        List<RevisionId> told = new ArrayList<>();
        List<Verified> found = new Descend(folder.open(), notice -> {}).run(all(), List.of(), new VerifyListener() {
            @Override
            public void finished(Verified verified) {
                told.add(verified.revision().id());
            }
        });

        List<RevisionId> order = new ArrayList<>(folder.open().graph().parentsFirst(all()));
        Collections.reverse(order);
        assertThat(found).extracting(each -> each.revision().id()).isEqualTo(order);
        assertThat(told).isEqualTo(order);
    }

    private List<Verified> descended(Set<RevisionId> wanted) {
        return new Descend(folder.open(), notice -> {}).run(wanted, List.of(), new VerifyListener() {});
    }

    private Set<RevisionId> all() {
        return folder.open().graph().revisions().stream()
                .map(Revision::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All but those that lead back, or elsewhere. */
    private static Set<String> stopped(List<Verified> found) {
        return found.stream()
                .filter(each -> isStop(each.result()))
                .map(each -> each.revision().id() + " " + each.result())
                .collect(Collectors.toSet());
    }

    private static Set<String> stopped(PlantedHistory history) {
        return history.expected().entrySet().stream()
                .filter(each -> isStop(each.getValue()))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.toSet());
    }

    private static boolean isStop(Result result) {
        return result != Result.OK && result != Result.WRONG_DOWNGRADE;
    }

    private List<List<String>> databases() throws SQLException {
        return server.query("SELECT datname FROM pg_database ORDER BY 1");
    }
}
