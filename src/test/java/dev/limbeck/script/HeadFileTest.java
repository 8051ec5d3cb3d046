package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.git.GitEnvironment;
import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeadFileTest {
    private static final RevisionGraph TWO_HEADS = GraphPicture.parse("""
            a
            b <- a
            c <- a
            """);

    @TempDir
    Path folder;

    /** What git makes of two changes of one file. */
    private record Merged(String text, boolean isConflict) {}

    @Test
    void heads_stand_on_lines_of_their_own_with_one_between() {
        assertThat(text(TWO_HEADS)).isEqualTo("b\n\nc\n");
        assertThat(text(GraphPicture.parse("a"))).isEqualTo("a\n");
        assertThat(text(RevisionGraph.of(List.of()))).isEmpty();
    }

    static Stream<String> shapes() {
        return GraphPicture.shapes().stream();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void git_reports_a_conflict_where_two_branches_add_to_one_head_and_nowhere_else(String shape) throws Exception {
        RevisionGraph graph = GraphPicture.shape(shape);
        List<RevisionId> heads =
                graph.heads().subList(0, Math.min(4, graph.heads().size()));
        for (RevisionId ours : heads) {
            RevisionGraph mine = with(graph, "0-mine", List.of(ours));
            assertThat(merge(graph, mine, graph)).isEqualTo(new Merged(text(mine), false));
            for (RevisionId theirs : heads) {
                Merged merged = merge(graph, mine, with(graph, "z-yours", List.of(theirs)));
                assertThat(merged.isConflict()).as(ours + " and " + theirs).isEqualTo(ours.equals(theirs));
                if (!merged.isConflict()) {
                    assertThat(merged.text()).isEqualTo(text(with(mine, "z-yours", List.of(theirs))));
                }
            }
        }
    }

    @Test
    void git_reports_a_conflict_where_one_joins_the_heads_and_another_adds_to_one() throws Exception {
        RevisionGraph joined = with(TWO_HEADS, "m", List.of(new RevisionId("b"), new RevisionId("c")));
        RevisionGraph added = with(TWO_HEADS, "d", List.of(new RevisionId("c")));
        assertThat(merge(TWO_HEADS, joined, added).isConflict()).isTrue();
        assertThat(merge(TWO_HEADS, joined, TWO_HEADS)).isEqualTo(new Merged("m\n", false));
    }

    @Test
    void git_reports_a_conflict_where_two_branches_begin_a_history() throws Exception {
        RevisionGraph empty = RevisionGraph.of(List.of());
        assertThat(merge(empty, GraphPicture.parse("a"), GraphPicture.parse("b"))
                        .isConflict())
                .isTrue();
    }

    @Test
    void what_says_it_already_stays_however_its_lines_end() throws IOException {
        HeadFile file = HeadFile.at(folder.resolve("HEAD"));
        assertThat(file.change(TWO_HEADS).map(MovedFile::isNew)).contains(true);
        Files.writeString(file.path(), "b\r\n\r\nc\r\n");
        assertThat(file.change(TWO_HEADS)).isEmpty();
        Files.writeString(file.path(), "c\nb\n");
        assertThat(file.change(TWO_HEADS).map(change -> new String(change.after(), StandardCharsets.UTF_8)))
                .contains("b\n\nc\n");
    }

    @Test
    void what_it_names_is_read_in_whatever_order() {
        assertThat(names("c\n\n  b\r\n").areHeadsOf(TWO_HEADS)).isTrue();
        assertThat(names("b\nb\n").areHeadsOf(TWO_HEADS)).isFalse();
        assertThat(names("b\n").areHeadsOf(TWO_HEADS)).isFalse();
        assertThat(names("<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> main\n").isTorn())
                .isTrue();
        assertThat(names("b\n\nc\n").isTorn()).isFalse();
    }

    @Test
    void a_name_that_a_revision_would_have_is_refused() {
        assertThatExceptionOfType(BadHeadFile.class)
                .isThrownBy(() -> HeadFile.at(folder.resolve("HEAD.sql")))
                .withMessage("A head file of this name would be read as a revision");
    }

    @Test
    void it_is_no_revision_of_the_folder_it_lies_in() {
        assertThat(RevisionFormats.claiming(folder.resolve("HEAD"))).isEmpty();
    }

    private static HeadNames names(String content) {
        return HeadNames.of(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RevisionGraph graph) {
        return new String(HeadFile.content(graph), StandardCharsets.UTF_8);
    }

    private static RevisionGraph with(RevisionGraph graph, String id, List<RevisionId> parents) {
        List<Revision> revisions = new ArrayList<>(graph.revisions());
        revisions.add(
                new Revision(new RevisionId(id), parents, List.of(), List.of(), id, "", Origin.of("/versions/" + id)));
        return RevisionGraph.of(revisions);
    }

    private Merged merge(RevisionGraph base, RevisionGraph ours, RevisionGraph theirs) throws Exception {
        ProcessBuilder git = new ProcessBuilder("git", "merge-file", "-p", "ours", "base", "theirs");
        Files.writeString(folder.resolve("base"), text(base));
        Files.writeString(folder.resolve("ours"), text(ours));
        Files.writeString(folder.resolve("theirs"), text(theirs));
        GitEnvironment.set(git.environment());
        Process process = git.directory(folder.toFile()).start();
        String merged = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Merged(merged, process.waitFor() != 0);
    }
}
