package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private static final Path FILE = Path.of("/project/versions/b.sql");

    @Test
    void every_key_is_read() {
        Revision revision = read("""
                -- revision: f789f233226e
                -- downRevision: [588d7cfb9a41, d4d9be9189fe]
                -- message: Add package_member table
                -- createDate: 2020-03-30T14:21:07Z
                -- branchLabels: members
                -- dependsOn:
                --   - 01afcadbd8c0
                --   - billing
                -- transaction: true
                -- settings: {}
                -- invariants: []
                -- requires: {}

                -- +upgrade
                """);
        assertThat(revision)
                .isEqualTo(new Revision(
                        new RevisionId("f789f233226e"),
                        List.of(new RevisionId("588d7cfb9a41"), new RevisionId("d4d9be9189fe")),
                        List.of("01afcadbd8c0", "billing"),
                        List.of("members"),
                        "Add package_member table",
                        "2020-03-30T14:21:07Z",
                        new Origin(FILE.toString(), 1, 2, 7, 5)));
    }

    @Test
    void the_id_is_all_it_needs() {
        assertThat(read("-- revision: a"))
                .isEqualTo(new Revision(
                        new RevisionId("a"),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        new Origin(FILE.toString(), 1, 0, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "0123",
                "0",
                "1e5",
                "12e34",
                "0x1F",
                "0o17",
                "0b1",
                "1_000",
                "1.0",
                ".5",
                "1.",
                ".inf",
                "1e400",
                "yes",
                "no",
                "on",
                "off",
                "y",
                "N",
                "None",
                "2020_01_01",
                "99999999999999999999999999999999999999"
            })
    void an_id_keeps_the_characters_it_is_written_with(String id) {
        Revision revision = read("-- revision: " + id + "\n-- downRevision: [" + id + "x, " + id + "]\n-- dependsOn: "
                + id + "\n-- message: " + id + "\n");
        assertThat(revision.id()).isEqualTo(new RevisionId(id));
        assertThat(revision.parents()).containsExactly(new RevisionId(id + "x"), new RevisionId(id));
        assertThat(revision.dependsOn()).containsExactly(id);
        assertThat(revision.message()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " null", " ~", " []", " # none", " Null", " NULL"})
    void no_parent_can_be_written_in_many_ways(String value) {
        assertThat(read("-- revision: a\n-- downRevision:" + value + "\n").parents())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " [x, y]",
                " ['x', \"y\"]",
                "\n--   - x\n--   - y",
                "\n-- - x\n-- - y",
                " [\n--    x,\n--    y ]",
                " # two\n--   - x # one\n--   # and\n--   - y"
            })
    void several_parents_can_be_written_in_many_ways(String value) {
        assertThat(read("-- revision: a\n-- downRevision:" + value + "\n").parents())
                .containsExactly(new RevisionId("x"), new RevisionId("y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '`',
            value = {
                "Add # to it => Add",
                "Add#it => Add#it",
                "\"Add # to it\" => Add # to it",
                "'it''s: done' => it's: done",
                "\"tab\\there\" => tab\there",
                "Add http://x/y:z => Add http://x/y:z",
                "50% @home `x` => 50% @home `x`",
                "Größe 😀 => Größe 😀",
            })
    void a_message_is_a_yaml_text(String written, String message) {
        assertThat(read("-- revision: a\n-- message: " + written + "\n").message())
                .isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "'|\n--   one\n--\n--   two\n' => 'one\n\ntwo'",
                "'|\n--   one\n--   +upgrade\n--   # two\n' => 'one\n+upgrade\n# two'",
                "'>\n--   one\n--   two\n' => 'one two'",
                "'one\n--   two\n' => 'one two'",
                "'\"one\\n\\\n--   two\"\n' => 'one\ntwo'",
            })
    void a_message_may_take_several_lines(String written, String message) {
        assertThat(read("-- revision: a\n-- message: " + written + "-- downRevision: p\n\n-- +upgrade\n"))
                .satisfies(revision -> assertThat(revision.message()).isEqualTo(message))
                .satisfies(revision -> assertThat(revision.parents()).containsExactly(new RevisionId("p")));
    }

    @Test
    void comments_below_the_header_are_for_the_reader() {
        assertThat(read("-- revision: a\n-- message: x\n\n-- Note: this locks\n--   the table\n\n-- +upgrade\n")
                        .message())
                .isEqualTo("x");
    }

    @Test
    void comments_in_the_body_may_look_like_keys() throws IOException {
        assertThat(read("-- revision: a\n-- +upgrade\n\n-- downRevision: x\n").isBase())
                .isTrue();
    }

    private static Revision read(String text) {
        return Header.of(FILE, text.getBytes(StandardCharsets.UTF_8)).revision();
    }
}
