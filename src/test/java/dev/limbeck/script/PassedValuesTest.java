package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassedValuesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            connection.execute(text('… :n'), {'n': 1})       | yes
            connection.execute(text('… :n'), n=1)            | yes
            op.get_bind().execute(table.insert(), rows)      | yes
            for row in session.execute(query, values).all(): | yes
            connection.execute(text('one, two'))             | no
            connection.execute(text('…'),)                   | no
            connection.execute(f(1, 2), )                    | no
            connection.execute(table.insert().values(a, b))  | no
            connection.execute([1, 2][0])                    | no
            op.execute('…', execution_options)               | no
            execute('…', 1)                                  | no
            connection.executemany('…', 1)                   | no
            """)
    void values_beside_sql_are_found(String statement, String isFound) throws IOException {
        assertThat(PassedValues.functions(
                        file("def upgrade():\n    " + statement + "\n\ndef downgrade():\n    pass\n")))
                .isEqualTo(isFound.equals("yes") ? Set.of("upgrade") : Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            downgrade | [downgrade]
            fill      | [downgrade, upgrade]
            """)
    void what_is_beside_both_may_be_of_either(String function, String found) throws IOException {
        String text = "def %s(connection):\n    connection.execute(sql, values)\n".formatted(function);
        assertThat(PassedValues.functions(file(text))).hasToString(found);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.py"), text, StandardCharsets.UTF_8);
    }
}
