package dev.limbeck.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** With which rows a difference between rows is told. */
class RowsTest {
    private static final Difference DIFFERENCE =
            new Difference("table public.t", "rows", "other values of price", "other values of price");

    @Test
    void values_that_differ_are_told_with_the_row_they_are_in() {
        assertThat(named(rows("id 1, price 5", "id 2, price 1001"), rows("id 1, price 5", "id 2, price 1100")))
                .isEqualTo(difference("id 2, price 1001", "id 2, price 1100"));
    }

    @Test
    void rows_that_one_end_alone_has_are_told_with_their_number() {
        assertThat(named(rows("id 1", "id 1", "id 2"), rows("id 1")))
                .isEqualTo(difference("3 rows, among them id 1; id 2", "1 row"));
        assertThat(named(rows(), rows("id 1"))).isEqualTo(difference("no rows", "1 row, among them id 1"));
    }

    @Test
    void of_many_rows_a_few_are_told() {
        assertThat(named(rows("a 1", "a 2", "a 3", "a 4", "a 5"), rows("b 1", "b 2", "b 3", "b 4", "b 5")))
                .isEqualTo(difference("a 1; a 2; a 3; and 2 more", "b 1; b 2; b 3; and 2 more"));
    }

    @Test
    void of_wide_rows_the_columns_are_told_that_differ() {
        assertThat(named(
                        rows("a 1, b 1, c 1, d 1, e 1, f 1, g 1, h 1"), rows("a 1, b 1, c 2, d 1, e 1, f 1, g 1, h 1")))
                .isEqualTo(difference("c 1", "c 2"));
    }

    @Test
    void columns_that_do_not_count_are_left_out_and_long_values_cut() {
        assertThat(named(rows("at 9, b " + "x".repeat(40)), rows("at 7, b y")))
                .isEqualTo(difference("b " + "x".repeat(30) + "…", "b y"));
    }

    @Test
    void where_no_row_differs_the_difference_stays_as_it_was() {
        assertThat(named(rows("at 9, b 1"), rows("at 7, b 1"))).isEqualTo(DIFFERENCE);
    }

    private static Difference named(Rows first, Rows second) {
        return Rows.named(DIFFERENCE, first, second, Set.of("at"));
    }

    private static Difference difference(String first, String second) {
        return new Difference("table public.t", "rows", first, second);
    }

    private static Rows rows(String... rows) {
        return new Rows(Arrays.stream(rows).map(RowsTest::row).toList());
    }

    private static SortedMap<String, String> row(String text) {
        SortedMap<String, String> row = new TreeMap<>();
        for (String value : List.of(text.split(", "))) {
            row.put(value.substring(0, value.indexOf(' ')), value.substring(value.indexOf(' ') + 1));
        }
        return row;
    }
}
