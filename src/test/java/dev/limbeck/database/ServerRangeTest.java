package dev.limbeck.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRangeTest {
    private static final Place PLACE = new Place("a.sql", 3, 4, "");

    @ParameterizedTest
    @CsvSource({
        "'>=12', 120000, true",
        "'>=12', 110022, false",
        "'>=12 <18', 170006, true",
        "'>=12 <18', 180000, false",
        "'>= 12, < 18', 180001, false",
        "'>=12<18', 180001, false",
        "'15', 150000, true",
        "'15', 150012, true",
        "'15', 160000, false",
        "'=15', 150012, true",
        "'14.2', 140002, true",
        "'14.2', 140003, false",
        "'>=14.2', 140001, false",
        "'>=14.2', 150000, true",
        "'<=15', 150012, true",
        "'>15', 150012, false",
        "'>15', 160000, true",
        "'9.6', 90624, true",
        "'9.6', 100001, false",
        "'>=9.6.3', 90602, false",
        "'>=9.6.3', 90603, true",
        "'<10', 90624, true",
    })
    void a_range_takes_the_servers_between_its_bounds(String text, int server, boolean isIncluded) {
        assertThat(ServerRange.parse(text, PLACE).includes(server)).isEqualTo(isIncluded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "twelve", ">=", "12.", ">=12 or 13", "=>12", "12-14", "1512", "v12", "^12", "12.1.2.3"})
    void what_is_no_range_is_refused(String text) {
        assertThatThrownBy(() -> ServerRange.parse(text, PLACE))
                .isInstanceOf(BadServerRange.class)
                .hasMessage("'" + text + "' names no versions of PostgreSQL");
    }
}
