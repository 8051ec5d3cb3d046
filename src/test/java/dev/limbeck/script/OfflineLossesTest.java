package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineLossesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            connection.execute(text('… :n'), {'n': 1})       | VALUES
            connection.execute(text('… :n'), n=1)            | VALUES
            op.get_bind().execute(table.insert(), rows)      | VALUES
            for row in session.execute(query, values).all(): | VALUES
            rows = connection.execute(query)                 | ROWS
            n = len(list(op.get_bind().execute(query)))      | ROWS
            for row in connection.execute(query):            | ROWS
            if connection.execute(query).rowcount == 0:      | ROWS
            if x: n = connection.execute(query)              | ROWS
            connection.execute(query).close()                | ROWS
            fill(connection.execute(query))                  | ROWS
            return connection.execute(query)                 | ROWS
            [connection.execute(each) for each in queries]   | ROWS
            last = session.scalar(query)                     | ROWS
            session.scalars(query)                           | ROWS
            for row in result.fetchmany(10):                 | ROWS
            connection.execute(text('one, two'))             |
            connection.execute(text('…'),)                   |
            connection.execute(f(1, 2), )                    |
            connection.execute(table.insert().values(a, b))  |
            connection.execute([1, 2][0])                    |
            op.get_bind().execute(text('…'))                 |
            (a or b).options(x=1)[0].execute(query)          |
            if x[1:2] == {'a': 1}: connection.execute(query) |
            for x in y: connection.execute(text('a:b'))      |
            x = select(a).scalar_subquery()                  |
            x = op.execute('…')                              |
            op.execute('…', execution_options)               |
            execute('…', 1)                                  |
            connection.executemany('…', 1)                   |
            """)
    void what_is_lost_is_found(String statement, @Nullable OfflineLoss loss) throws IOException {
        assertThat(OfflineLosses.functions(
                        file("def upgrade():\n    " + statement + "\n\ndef downgrade():\n    pass\n")))
                .isEqualTo(loss == null ? Map.of() : Map.of("upgrade", loss));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            downgrade | {downgrade=VALUES}
            fill      | {downgrade=VALUES, upgrade=VALUES}
            """)
    void what_is_beside_both_may_be_of_either(String function, String found) throws IOException {
        String text = "def %s(connection):\n    connection.execute(sql, values)\n".formatted(function);
        assertThat(OfflineLosses.functions(file(text))).hasToString(found);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.py"), text, StandardCharsets.UTF_8);
    }
}
