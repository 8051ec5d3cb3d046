package dev.limbeck.script;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReparentedTest {
    private static final RevisionId NEW = new RevisionId("new");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("b.sql");
    }

    /** What stands between {@code «} and {@code »} becomes what stands behind it, and nothing else changes. */
    static Stream<Arguments> headers() {
        return Stream.of(
                arguments("plain", "-- revision: b\n-- downRevision: «a|new»\n-- message: a b\n\n-- +upgrade\n"),
                arguments("odd spacing", "--  revision  :   b  \n--  downRevision  :   «a|new»  \n\n"),
                arguments("no blank behind the dashes", "--revision: b\n--downRevision: «a|new»\n"),
                arguments("single quotes", "-- revision: b\n-- downRevision: «'a'|'new'» \n"),
                arguments("double quotes", "-- revision: b\n-- downRevision: «\"a\"|\"new\"» # why\n"),
                arguments("a trailing comment", "-- revision: b\n-- downRevision: «a|new»   # a, not b\n"),
                arguments("an id that looks like the key", "-- revision: revision\n-- downRevision: «revision2|new»\n"),
                arguments("parent above the id", "-- downRevision: «b|new»\n-- revision: b2\n"),
                arguments("blank lines above", "\n \n-- revision: b\n-- downRevision: «a|new»\n"),
                arguments("carriage returns", "-- revision: b\r\n-- downRevision: «a|new»\r\n\r\n-- +upgrade\r\n"),
                arguments("mixed line ends", "-- revision: b\r\n-- downRevision: «a|new»\n-- message: x\r\n"),
                arguments("a byte order mark", "\uFEFF-- revision: b\n-- downRevision: «a|new»\n"),
                arguments("emoji before", "-- message: 😀 ä €\n-- revision: b\n-- downRevision: «a|new» # 😀\n"),
                arguments("emoji on the line", "-- {revision: b, message: \"😀\", downRevision: «a|new»}\n"),
                arguments("no final line break", "-- revision: b\n-- downRevision: «a|new»"),
                arguments("a flow list", "-- revision: m\n-- downRevision: «[a, b]|new» # merge\n"),
                arguments("a flow list of one", "-- revision: m\n-- downRevision: «['a']|new»\n"),
                arguments("an empty list", "-- revision: m\n-- downRevision: «[]|new»\n"),
                arguments(
                        "a flow list of two lines",
                        "-- revision: m\n-- downRevision: «[a,\n--   b]|new»\n-- message: x\n"),
                arguments(
                        "a block list", "-- revision: m\n-- downRevision:\n--   - «a\n--   - b|new»\n-- message: x\n"),
                arguments(
                        "a block list with comments",
                        "-- revision: m\n-- downRevision: # two\n-- - «\"a\" # one\n-- - b|\"new\"» # two\n-- # three\n-- message: x\n"),
                arguments(
                        "a block list at the margin",
                        "-- revision: m\n-- downRevision:\n-- - «a\n-- - b|new»\n\n-- +upgrade\n"),
                arguments("a block text", "-- revision: b\n-- downRevision: «>-\n--   a|new»\n-- message: x\n"),
                arguments(
                        "a value on the next line", "-- revision: b\n-- downRevision:\n--   «a|new»\n-- message: x\n"),
                arguments("null", "-- revision: b\n-- downRevision: «null|new»\n"),
                arguments("null with a comment", "-- revision: b\n-- downRevision: «~|new» # a base\n"),
                arguments("null in braces", "-- {revision: b, downRevision: «null|new», message: x}\n"),
                arguments("no value", "-- revision: b\n-- downRevision:«| new»\n-- message: x\n"),
                arguments("no value but a comment", "-- revision: b\n-- downRevision:«| new» # none: a base\n"),
                arguments("no value at the end", "-- revision: b\n-- downRevision:«| new»"),
                arguments("no value, odd spacing", "-- revision: b\n-- downRevision :«| new»  \n-- message: x\n"),
                arguments("a quoted key without a value", "-- revision: b\n-- \"downRevision\":«| new»\n"),
                arguments("no key", "-- revision: b # id«|\n-- downRevision: new»\n-- message: x\n\n-- +upgrade\n"),
                arguments("no key, id last", "-- message: revision\n-- revision: b«|\n-- downRevision: new»\n\n"),
                arguments("no key, nothing below", "-- revision: b«|\n-- downRevision: new»"),
                arguments("no key, odd spacing", "--   revision: b  «|\n--   downRevision: new»\n"),
                arguments("no key, carriage returns", "-- revision: b«|\r\n-- downRevision: new»\r\n\r\n"),
                arguments("no key, last line open", "-- message: x\r\n-- revision: b«|\r\n-- downRevision: new»"),
                arguments("no key, a quoted one for the id", "-- \"revision\": b«|\n-- downRevision: new»\n"),
                arguments("no key, a byte order mark", "\uFEFF-- revision: b«|\n-- downRevision: new»\n"),
                arguments("no key, braces", "-- {revision: b«|, downRevision: new», message: x}\n"),
                arguments(
                        "other texts alike",
                        "-- message: 'downRevision: a'\n-- revision: b\n-- downRevision: «a|new»\n\n-- +upgrade\n-- downRevision: a\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void nothing_but_the_value_changes(String what, String picture) throws IOException {
        String before = picture.replaceAll("(?s)«(.*?)\\|.*?»", "$1");
        String after = picture.replaceAll("(?s)«.*?\\|(.*?)»", "$1");
        Files.writeString(file, before);
        Revision old = Header.read(file).revision();

        Reparented.of(file, NEW).write();

        assertThat(Files.readString(file)).isEqualTo(after);
        assertThat(Header.read(file).revision().at(old.origin())).isEqualTo(old.withParent(NEW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "0123",
                "1e5",
                "0x1F",
                "1_000",
                "true",
                "True",
                "null",
                "NULL",
                "~",
                "no",
                "a,b",
                "a#b",
                "#a",
                "!a",
                "&a",
                "*a",
                "%a",
                "`a",
                "|",
                ">",
                "?",
                "'a'",
                "it's",
                "\"a\"",
                "a\\b",
                "[a]",
                "{a}",
                ".",
                "=",
                "<<",
                "ä😀",
                "2020_01_01"
            })
    void an_id_is_quoted_where_it_needs_it_whatever_stood_there(String id) throws IOException {
        RevisionId parent = new RevisionId(id);
        for (String old : List.of(" a", " 'a'", " \"a\"", " [a, b]", "\n--   - a", " null", "", "\n-- - 'a'")) {
            Files.writeString(file, "-- revision: b\n-- downRevision:" + old + "\n-- message: x\n");
            Reparented.of(file, parent).write();
            assertThat(Header.read(file).revision().parents()).as(old).containsExactly(parent);
        }
        Files.writeString(file, "-- revision: b\n");
        Reparented.of(file, parent).write();
        assertThat(Header.read(file).revision().parents()).containsExactly(parent);
    }

    @Test
    void bytes_that_are_no_text_stay_as_they_are() throws IOException {
        String body = "\n-- +upgrade\nSELECT '\u00E4\u00FF\u0000\u00C3';\r\r\n\n\n";
        Files.write(file, ("-- revision: b\n-- downRevision: a\n" + body).getBytes(ISO_8859_1));

        Reparented.of(file, NEW).write();

        assertThat(Files.readAllBytes(file))
                .isEqualTo(("-- revision: b\n-- downRevision: new\n" + body).getBytes(ISO_8859_1));
    }

    @Test
    void working_it_out_writes_nothing() throws IOException {
        Files.writeString(file, "-- revision: b\n-- downRevision: a\n");

        Reparented change = Reparented.of(file, NEW);

        assertThat(Files.readString(file)).isEqualTo("-- revision: b\n-- downRevision: a\n");
        assertThat(change.before()).asString(UTF_8).isEqualTo("-- revision: b\n-- downRevision: a\n");
        assertThat(change.after()).asString(UTF_8).isEqualTo("-- revision: b\n-- downRevision: new\n");
    }

    @Test
    void a_header_that_would_break_is_left_alone() throws IOException {
        String text = "-- ? revision\n-- : b\n-- message: x\n";
        Files.writeString(file, text);

        assertThatExceptionOfType(CannotReparent.class)
                .isThrownBy(() -> Reparented.of(file, NEW))
                .withMessage("The parent cannot be changed without changing more of this header")
                .satisfies(refused -> assertThat(refused.remedy())
                        .isEqualTo("Nothing was changed. Write new into it as its parent, by hand."));
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    @Test
    void a_symbolic_link_stays_one_and_its_file_changes() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("b.sql");
        Files.writeString(real, "-- revision: b\n-- downRevision: a\n");
        Files.createSymbolicLink(file, Path.of("real", "b.sql"));

        Reparented.of(file, NEW).write();

        assertThat(file).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo("-- revision: b\n-- downRevision: new\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rwxrwxrwx", "r--r--r--"})
    void the_mode_stays(String mode) throws IOException {
        Files.writeString(file, "-- revision: b\n-- downRevision: a\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

        Reparented.of(file, NEW).write();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
    }
}
