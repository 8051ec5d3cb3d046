package dev.limbeck.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyHeadsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a                                              | a",
                "a; z1 <- a; y1 <- a                            | y1 z1",
                "a; z1 <- a; y1 <- a; x <- z1                   | y1 x",
                "a; z1 <- a; y1 <- a; x <- z1; zz <- y1         | zz x",
                "b; a; m <- a b; c                              | m c",
                "a; d; m <- a d; c                              | m c",
                "a; b <- a; c <- a; m <- b c; d <- a            | m d",
                "a; b <- a; c <- b; d <- b; e <- a              | c d e",
            })
    void heads_stand_where_their_branches_began(String picture, String heads) {
        RevisionGraph graph = GraphPicture.parse(picture.replace(";", "\n"));
        assertThat(SteadyHeads.of(graph))
                .isEqualTo(
                        List.of(heads.split(" ")).stream().map(RevisionId::new).toList());
    }
}
