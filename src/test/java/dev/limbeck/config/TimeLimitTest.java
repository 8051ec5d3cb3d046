package dev.limbeck.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "5s, PT5S",
        "5 s, PT5S",
        "5m, PT5M",
        "5min, PT5M",
        "1h, PT1H",
        "1d, PT24H",
        "0, PT0S",
        "0s, PT0S"
    })
    void a_limit_is_a_number_with_a_unit(String text, Duration duration) {
        assertThat(TimeLimit.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1s", "1.5s", "5 minutes", "s", "soon", "25d", "9999999999d"})
    void what_has_no_unit_or_is_longer_than_the_server_counts_is_none(String text) {
        assertThat(TimeLimit.parse(text)).isEmpty();
    }
}
