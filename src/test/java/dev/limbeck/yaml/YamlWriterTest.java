package dev.limbeck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlWriterTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "588d7cfb9a41 => 588d7cfb9a41",
                "0123 => 0123",
                "Add a table, and more => `\"Add a table, and more\"`",
                "null => \"null\"",
                "NULL => \"NULL\"",
                "~ => \"~\"",
                "true => \"true\"",
                "it's => it's",
                "a: b => \"a: b\"",
            })
    void a_value_has_no_more_quotes_than_it_needs_anywhere(String value, String written) {
        assertThat(YamlWriter.value(value)).isEqualTo(written);
    }
}
