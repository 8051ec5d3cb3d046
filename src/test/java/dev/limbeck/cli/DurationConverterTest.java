package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationConverterTest {

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "5m,PT5M", "1h,PT1H", "30,PT30S", "0,PT0S", "999999999h,PT999999999H"})
    void a_duration_is_a_number_and_its_unit(String word, Duration duration) {
        assertThat(new DurationConverter().convert(word)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "-1s", "1.5s", "1 s", "1S", "1d", "1m30s", "9999999999", "PT30S", "٣s"})
    void everything_else_is_refused(String word) {
        assertThatThrownBy(() -> new DurationConverter().convert(word))
                .hasMessage("'" + word + "' is not a duration: write 500ms, 30s, 5m or 1h");
    }
}
