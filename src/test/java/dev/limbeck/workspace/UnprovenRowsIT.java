package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of which rows nothing is proven, since a scratch database has none that a statement would have found. */
@OnPostgres
class UnprovenRowsIT {
    private static final RevisionId ONE = new RevisionId("one1");
    private static final RevisionId OTHER = new RevisionId("two2");

    /** Two branches, and what is known of them. */
    record Pair(String title, String base, String one, String other, List<String> unproven, String seed, String then) {
        static Pair of(String block) {
            List<String> lines = block.lines().toList();
            int seed = lines.stream()
                    .filter(line -> line.startsWith("seed:"))
                    .findFirst()
                    .map(lines::indexOf)
                    .orElse(lines.size());
            return new Pair(
                    lines.get(0),
                    lines.get(1).substring("base:".length()),
                    lines.get(2).substring("one:".length()),
                    lines.get(3).substring("other:".length()),
                    lines.subList(4, seed),
                    seed == lines.size() ? "" : lines.get(seed).substring("seed:".length()),
                    seed == lines.size() ? "" : lines.get(seed + 1));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Pair> pairs() throws IOException {
        try (InputStream in = Objects.requireNonNull(UnprovenRowsIT.class.getResourceAsStream("/conflicts/rows.txt"))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n"))
                    .filter(block -> !block.startsWith("#"))
                    .map(Pair::of)
                    .toList();
        }
    }

    static Stream<Pair> seeded() throws IOException {
        return pairs().stream().filter(pair -> !pair.seed().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void what_is_not_proven_is_told(Pair pair, TestDatabase server, @TempDir Path root) throws IOException {
        Project project = project(pair, server, root);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Commutation found = new Conflicts(project, scratch, List.of()).between(ONE, OTHER);

            assertThat(found.verdict().isSafe()).isTrue();
            assertThat(found.unproven()).isEqualTo(pair.unproven());
        }
    }

    @Tag("stress")
    @ParameterizedTest
    @MethodSource("pairs")
    void so_it_is_the_other_way_round(Pair pair, TestDatabase server, @TempDir Path root) throws IOException {
        Project project = project(pair, server, root);
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Commutation found = new Conflicts(project, scratch, List.of()).between(OTHER, ONE);

            assertThat(found.unproven()).isEqualTo(pair.unproven());
        }
    }

    @ParameterizedTest
    @MethodSource("seeded")
    void with_rows_it_is_proven(Pair pair, TestDatabase server, @TempDir Path root) throws IOException {
        Project project = project(pair, server, root);
        Path seed = Files.writeString(root.resolve("rows.sql"), pair.seed());
        try (ScratchDatabases scratch = ScratchDatabases.open(project, notice -> {})) {
            Commutation found = new Conflicts(project, scratch, List.of(seed)).between(ONE, OTHER);

            assertThat(found.verdict().word()).isEqualTo(pair.then());
            assertThat(found.unproven()).isEmpty();
        }
    }

    private static Project project(Pair pair, TestDatabase server, Path root) throws IOException {
        ProjectFolder folder = ProjectFolder.in(root, "'" + server.url() + "'");
        folder.revision("base0", "", pair.base(), "");
        folder.revision(ONE.value(), "base0", pair.one(), "");
        folder.revision(OTHER.value(), "base0", pair.other(), "");
        return folder.open();
    }
}
