package dev.limbeck.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void a_place_reads_as_far_as_it_is_known() {
        assertThat(Place.of("a.sql")).hasToString("a.sql");
        assertThat(Place.of("a.sql", 3)).hasToString("a.sql:3");
        assertThat(new Place("a.sql", 3, 7, "x")).hasToString("a.sql:3:7");
    }
}
