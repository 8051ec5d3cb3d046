package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** That what means the same to the server is read as the same. */
class WordingTest {
    private static final String TYPED =
            "CHECK (((state)::text = ANY ((ARRAY['ORDERED'::character varying, 'it''s, $1'::character varying])::text[])))";
    private static final String AGAIN =
            "CHECK (((state)::text = ANY (ARRAY[('ORDERED'::character varying)::text, ('it''s, $1'::character varying)::text])))";

    @Test
    void a_list_of_values_has_one_wording() {
        assertThat(Wording.settled(TYPED)).isEqualTo(AGAIN);
        assertThat(Wording.settled(AGAIN)).isEqualTo(AGAIN);
        assertThat(Wording.settled(TYPED + " AND " + TYPED)).isEqualTo(AGAIN + " AND " + AGAIN);
    }

    @Test
    void whatever_else_it_says_stays() {
        String other = "CHECK ((tags && (ARRAY['a'::text])::text[]))";
        assertThat(Wording.settled(other)).isEqualTo(other);
    }
}
