package dev.limbeck.render;

import static dev.limbeck.graph.GraphPicture.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.limbeck.graph.GraphPicture;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Beyond what the golden files show. */
class GraphLanesTest {
    private static final RevisionGraph DIAMOND = GraphPicture.shape("diamond");

    @Test
    void a_lane_keeps_its_colour_until_it_has_joined_another() {
        List<String> drawn = draw(GraphPicture.shape("fork"), Ink.COLOURED, RevisionId::value);

        assertThat(drawn)
                .containsExactly(
                        "[red]*[] 588d7cfb9a41",
                        "[red]|[] [green]*[] f789f233226e",
                        "[red]|[][green]/[]",
                        "[red]*[] d4d9be9189fe",
                        "[red]*[] 01afcadbd8c0");
    }

    @Test
    void parents_that_are_not_drawn_end_a_lane() {
        List<RevisionId> ids = ids("53fffde5ad5 ae1027a6acf 1975ea83b712");

        assertThat(draw(DIAMOND, ids, Ink.PLAIN, RevisionId::value))
                .containsExactly("* 53fffde5ad5", "* ae1027a6acf", "* 1975ea83b712");
        assertThat(draw(DIAMOND, ids.subList(1, 2), Ink.PLAIN, RevisionId::value))
                .containsExactly("* ae1027a6acf");
    }

    @Test
    void further_lines_of_text_stand_beside_the_lanes() {
        RevisionGraph graph = GraphPicture.parse("""
                a
                b <- a
                c <- a
                d <- a
                m <- b c d
                """);

        assertThat(draw(graph, Ink.PLAIN, id -> id + "\nmore\n"))
                .containsExactlyElementsOf("""
                *-. m
                | | more
                | |
                |\\ \\
                * | | b
                | | | more
                | | |
                | * | c
                | | | more
                | | |
                |/ /
                | * d
                | | more
                | |
                |/
                * a
                  more

                """.lines().toList());
    }

    /** It takes a fifth of a second; the rest is for a busy machine. */
    @Test
    void ten_thousand_revisions_are_drawn_at_once() {
        RevisionGraph ladder = GraphPicture.ladder(3_333);
        List<RevisionId> newestFirst =
                new ArrayList<>(ladder.revisions().stream().map(Revision::id).toList());
        Collections.reverse(newestFirst);

        List<String> drawn =
                assertTimeout(Duration.ofSeconds(5), () -> draw(ladder, newestFirst, Ink.PLAIN, RevisionId::value));

        assertThat(drawn).hasSize(16_666);
    }

    private static List<String> draw(RevisionGraph graph, Ink ink, Function<RevisionId, String> text) {
        return draw(graph, graph.newestFirst(), ink, text);
    }

    /** The lines drawn, colours by name. */
    private static List<String> draw(
            RevisionGraph graph, List<RevisionId> ids, Ink ink, Function<RevisionId, String> text) {
        List<String> lines = new ArrayList<>();
        new GraphLanes(new Excerpt(graph, ids, List.of(), Path.of("/")), ink, text).draw(lines::add);
        return lines.stream()
                .map(line -> line.replace("\u001b[31m", "[red]")
                        .replace("\u001b[32m", "[green]")
                        .replace("\u001b[m", "[]"))
                .toList();
    }
}
