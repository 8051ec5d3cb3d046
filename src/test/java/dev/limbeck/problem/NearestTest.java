package dev.limbeck.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> KEYS =
            List.of("url", "user", "versionTable", "versionTableSchema", "transaction");

    @ParameterizedTest
    @CsvSource({
        "ulr, url",
        "versiontable, versionTable",
        "version_table, versionTable",
        "transactoin, transaction",
        "URL, url"
    })
    void a_slip_is_understood(String word, String nearest) {
        assertThat(Nearest.to(word, KEYS)).first().isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"author", "x", "''", "head"})
    void what_is_far_from_all_is_not(String word) {
        assertThat(Nearest.to(word, KEYS)).isEmpty();
    }

    @Test
    void the_nearest_come_first_and_three_at_most() {
        assertThat(Nearest.to("abcd", List.of("abxy", "abce", "abcd", "abcf", "abcx")))
                .containsExactly("abcd", "abce", "abcf");
    }

    @Test
    void the_question_offers_them_all_or_is_not_asked() {
        assertThat(Nearest.question(List.of("a", "b"))).isEqualTo("Did you mean a or b? ");
        assertThat(Nearest.question(List.of())).isEmpty();
    }
}
