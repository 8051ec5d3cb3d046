package dev.limbeck.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.problem.Exit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the sign @ of a value is found again. */
class PlaceWithinTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "'k: a@b' => 1:5",
                "'k: \"a @\"' => 1:7",
                "'k:\\n- x\\n- ab@' => 3:5",
                "'k: [x, \"é@\"]' => 1:10",
                "'k: |\\n  one\\n  t@o\\nl: 2' => 3:4",
                "'k: >-\\n  one\\n  t@o' => 1:4",
                "'k: ''it''''s @''' => 1:4",
                "'k: \"a\\\\tb@\"' => 1:4",
            })
    void it_is_found_where_it_is_written_as_it_reads_and_else_where_the_value_begins(String text, String place) {
        String yaml = text.replace("\\n", "\n").replace("\\\\", "\\");
        YamlMap map = YamlReader.read(new YamlSource("x.yaml", yaml, yaml, Exit.USAGE));
        List<YamlText> values = map.items("k");
        YamlText last = values.get(values.size() - 1);
        assertThat(map.placeWithin(last, last.value().indexOf('@')).toString()).isEqualTo("x.yaml:" + place);
    }
}
