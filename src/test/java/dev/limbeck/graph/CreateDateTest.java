package dev.limbeck.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateDateTest {

    @ParameterizedTest
    @CsvSource({
        "2020-03-30T14:21:07Z,          2020-03-30T14:21:07Z",
        "2020-03-30 14:21:07Z,          2020-03-30T14:21:07Z",
        "2020-02-29T23:59:59Z,          2020-02-29T23:59:59Z",
        "2020-03-30T14:21:07.0Z,        2020-03-30T14:21:07Z",
        "2020-03-30T14:21:07,           2020-03-30T14:21:07Z",
        "2020-03-30 14:21:07.123456,    2020-03-30T14:21:07.123456Z",
        "2020-03-30T14:21,              2020-03-30T14:21:00Z",
        "2020-03-30,                    2020-03-30T00:00:00Z",
        "2020-03-30T14:21:07+02:00,     2020-03-30T12:21:07Z",
        "2020-03-30 14:21:07.5-05:30,   2020-03-30T19:51:07.5Z",
    })
    void a_date_names_a_moment(String text, Instant moment) {
        assertThat(CreateDate.instant(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2020-13-01T00:00:00Z",
                "2020-02-30T00:00:00Z",
                "2021-02-29T00:00:00Z",
                "2020-00-01T00:00:00Z",
                "2020-03-30T24:00:00Z",
                "2020-03-30T14:60:00Z",
                "2020-03-30T14:21:60Z",
                "2020-03-30T14:21:0\u0667Z",
                "2020-03-30T14:21:07z",
                "2020-02-30",
                "2020-03-30T",
                "14:21:07"
            })
    void other_text_names_none(String text) {
        assertThat(CreateDate.instant(text)).isEmpty();
        assertThat(CreateDate.shown(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-30T14:21:07Z,          2020-03-30 14:21:07.000000",
        "2020-03-30,                    2020-03-30 00:00:00.000000",
        "2020-03-30T14:21:07.25,        2020-03-30 14:21:07.250000",
        "2020-03-30 14:21:07.123456789, 2020-03-30 14:21:07.123456",
        "2020-03-30T14:21:07+02:00,     2020-03-30 14:21:07.000000+02:00",
    })
    void a_date_is_shown_with_microseconds_and_an_offset_other_than_utc(String text, String shown) {
        assertThat(CreateDate.shown(text)).isEqualTo(shown);
    }

    @Test
    void what_is_shown_names_the_same_moment() {
        String text = "2020-03-30T14:21:07.123456+02:00";
        assertThat(CreateDate.instant(CreateDate.shown(text))).isEqualTo(CreateDate.instant(text));
    }
}
