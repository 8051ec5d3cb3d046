package dev.limbeck.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.script.CannotWrite;
import dev.limbeck.script.Conversion;
import dev.limbeck.script.PythonFile;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import dev.limbeck.workspace.Convert.Converted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions that change their language and say the same. */
class ConvertTest {

    /** What Python, SQLAlchemy and PostgreSQL each read in ways of their own. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> text = Arbitraries.of(
                        "\"", "\"\"\"", "'", "\\", ":", "::", "a", "1", "%", "%s", "{", " ", "\n", "--", "ä", "\r",
                        "$$", "#", "\t", ";")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
        return text.list().ofMaxSize(4);
    }

    @Property(tries = 400)
    void there_and_back_the_statements_are_the_same(@ForAll("texts") List<String> texts) throws IOException {
        Path folder = Files.createTempDirectory("convert");
        Path sql = folder.resolve("aaaa.sql");
        String statements = texts.stream()
                .map(text -> "SELECT " + SqlQuote.text(text))
                .filter(PythonFile::isSentAsItStands)
                .collect(Collectors.joining(";\n"));
        Files.writeString(sql, "-- revision: aaaa\n\n-- +upgrade\n" + statements + "\n-- +downgrade\n");
        List<String> before = run(sql);

        Path python = converted(sql);
        Path back = converted(python);

        assertThat(back).isEqualTo(sql);
        assertThat(run(back)).isEqualTo(before);
        assertThat(folder.toFile().list()).containsExactly("aaaa.sql");
        Files.delete(sql);
        Files.delete(folder);
    }

    @Test
    void colons_that_no_text_of_sqlalchemy_sends_are_refused(@TempDir Path folder) throws IOException {
        for (String text : List.of(":ab:", "a :ab: b", "\\:a")) {
            Path sql = Files.writeString(
                    folder.resolve("aaaa.sql"),
                    "-- revision: aaaa\n\n-- +upgrade\nSELECT '" + text + "';\n-- +downgrade\n");

            assertThatThrownBy(() -> Convert.plan(List.of(sql)))
                    .as(text)
                    .hasMessageContaining("SQLAlchemy would not send the colons in this as they stand");
        }
        for (String text : List.of(":a", ":a:", "a::b", ":", "::ab", "10:30", ":a b:", "\\:ab:")) {
            assertThat(PythonFile.isSentAsItStands("SELECT '" + text + "'"))
                    .as(text)
                    .isTrue();
        }
    }

    private static Path converted(Path file) {
        List<Converted> files = Convert.plan(List.of(file));
        Convert.write(files);
        return files.get(0).to();
    }

    private static List<String> run(Path sql) {
        String upgrade = Conversion.ofSql(sql).body().upgrade().text();
        return Statements.of(new SectionText("aaaa.sql", 1, upgrade)).stream()
                .map(Statement::text)
                .toList();
    }

    @Test
    void whoever_was_stopped_between_two_files_converts_again(@TempDir Path folder) throws IOException {
        Path sql = Files.writeString(folder.resolve("aaaa.sql"), "-- revision: aaaa\n\n-- +upgrade\nSELECT 1;\n");
        List<Converted> files = Convert.plan(List.of(sql));
        Files.write(files.get(0).to(), files.get(0).content());

        Convert.write(files);

        assertThat(folder.toFile().list()).containsExactly("aaaa.py");
    }

    @Test
    void where_one_cannot_be_written_all_stay_as_they_are(@TempDir Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String id : List.of("aaaa", "bbbb", "cccc")) {
            files.add(Files.writeString(
                    folder.resolve(id + ".sql"), "-- revision: " + id + "\n\n-- +upgrade\nSELECT 1;\n"));
        }
        Files.writeString(folder.resolve("cccc.py"), "another");
        List<Converted> converted = Convert.plan(files);

        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> Convert.write(converted))
                .withMessage("Cannot write this: it is already there");

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("aaaa.sql", "bbbb.sql", "cccc.py", "cccc.sql");
    }

    @Test
    void one_that_is_named_twice_is_converted_once(@TempDir Path folder) throws IOException {
        Path sql = Files.writeString(folder.resolve("aaaa.sql"), "-- revision: aaaa\n\n-- +upgrade\nSELECT 1;\n");

        Convert.write(Convert.plan(List.of(sql, folder.resolve("./aaaa.sql"))));

        assertThat(folder.toFile().list()).containsExactly("aaaa.py");
    }
}
