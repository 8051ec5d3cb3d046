package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Key;
import dev.limbeck.script.VersionFolders.Depth;
import dev.limbeck.script.VersionLocations.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewFileTest {
    private static final ZonedDateTime DATE = ZonedDateTime.of(2020, 3, 30, 14, 21, 7, 999, ZoneOffset.ofHours(2));
    private static final Key KEY = new Key("fileTemplate", "alembic.yaml");
    private static final Path FILE = Path.of("/project/versions/b.sql");
    private static final Origin NOWHERE = Origin.of(FILE.toString());

    @Test
    void a_new_file_has_a_header_and_two_sections_to_fill() {
        assertThat(text(file(
                        "f789f233226e", List.of("588d7cfb9a41"), List.of(), List.of(), "Add package_member table")))
                .isEqualTo("""
                        -- revision: f789f233226e
                        -- downRevision: 588d7cfb9a41
                        -- message: Add package_member table
                        -- createDate: 2020-03-30T14:21:07+02:00

                        -- +upgrade


                        -- +downgrade

                        """);
    }

    @Test
    void lists_stand_in_brackets_and_long_messages_below_their_key() {
        assertThat(text(file(
                        "m", List.of("a", "123"), List.of("x", "bill,ing"), List.of("l", "null"), "One\n\nTwo # 2")))
                .startsWith("""
                        -- revision: m
                        -- downRevision: [a, 123]
                        -- dependsOn: [x, "bill,ing"]
                        -- branchLabels: [l, "null"]
                        -- message: |-
                        --   One
                        --
                        --   Two # 2
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "it's \"quoted\"",
                "a: b",
                "a # b",
                "#",
                "- a",
                "-",
                "--",
                "---",
                "%a",
                "@a",
                "😀 ä €",
                "0123",
                "1e5",
                "true",
                "True",
                "null",
                "~",
                "NULL",
                "one\ntwo",
                "one\n\n two\n  three",
                "  one\ntwo",
                "one\n+upgrade\n-- +downgrade",
                "one\n# two",
                "one\r\ntwo",
                "a\tb",
                "a\\b",
                "\"",
                "'",
                "[a",
                "{a",
                "*a",
                "&a",
                "!a",
                "|",
                ">",
                "? a",
                "a:",
                ":a",
                "`",
                "a\u2028-- b",
                "a\u0085b",
                "a\u0085",
                "\u0085",
                "a\u2029",
                "a\u00A0b",
                "\u0007",
                "a\u0000b",
                "\uFEFFa",
                "one \ntwo",
                "=",
                "<<",
                "...",
                "a,",
                "-- +upgrade"
            })
    void what_is_written_is_read_back(String message) {
        NewFile file = file("b", List.of("a"), List.of(), List.of(), message);
        assertThat(read(file)).isEqualTo(declared(file));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_written_is_read_back(
            @ForAll("ids") String id,
            @ForAll("idLists") List<String> parents,
            @ForAll("idLists") List<String> dependencies,
            @ForAll("idLists") List<String> labels,
            @ForAll("messages") String message) {
        NewFile file = file(id, parents, dependencies, labels, message);
        assertThat(read(file)).isEqualTo(declared(file));
    }

    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withCharRange('!', '~')
                                .withChars("ä€")
                                .ofMinLength(1)
                                .ofMaxLength(6),
                        Arbitraries.strings()
                                .withCharRange('0', '9')
                                .ofMinLength(1)
                                .ofMaxLength(20),
                        Arbitraries.of("true", "false", "null", "~", "1e5", "0x1F"))
                .filter(id -> RevisionId.forbiddenIn(id).isEmpty());
    }

    @Provide
    Arbitrary<List<String>> idLists() {
        return ids().list().uniqueElements().ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(" ab:#-+'\"\n\t%@!&*[]{}|>,?\\~`=")
                        .ofMaxLength(20),
                Arbitraries.strings().all().ofMaxLength(20).filter(NewFileTest::isText));
    }

    /** Half of a surrogate pair cannot be written in UTF-8. */
    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Test
    void a_file_is_named_by_the_template_and_never_overwritten(@TempDir Path folder) throws IOException {
        VersionFolders folders =
                new VersionFolders(new VersionLocations(folder, List.of("."), Spelling.NAMES, KEY), Depth.FLAT);
        NewFile file = file("a/..b", List.of(), List.of(), List.of(), "Add: größe!");
        Layout template = new Layout(FileTemplate.parse("{sequence:03}_{slug}_{revision}", 40, KEY), null);

        assertThat(file.write(folder, Optional.empty(), template, folders))
                .isEqualTo(folder.resolve("001_add_größe_a___b.sql"));
        assertThat(file.write(folder, Optional.empty(), template, folders))
                .isEqualTo(folder.resolve("002_add_größe_a___b.sql"));
        Layout one = new Layout(FileTemplate.parse("{revision}", 40, KEY), null);
        Files.writeString(folder.resolve("a___b.sql"), "mine");
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> file.write(folder, Optional.empty(), one, folders))
                .withMessage("Cannot write this: it is already there");
        assertThat(folder.resolve("a___b.sql")).hasContent("mine");
    }

    private static NewFile file(
            String id, List<String> parents, List<String> dependencies, List<String> labels, String message) {
        List<RevisionId> ids = parents.stream().map(RevisionId::new).toList();
        return new NewFile(new RevisionId(id), ids, dependencies, labels, message, DATE);
    }

    private static Revision read(NewFile file) {
        return Header.of(FILE, text(file).getBytes(StandardCharsets.UTF_8))
                .revision()
                .at(NOWHERE);
    }

    private static Revision declared(NewFile file) {
        return new Revision(
                file.id(),
                file.parents(),
                file.dependsOn(),
                file.labels(),
                file.message().strip(),
                "2020-03-30T14:21:07+02:00",
                NOWHERE);
    }

    private static String text(NewFile file) {
        return SqlText.of(file, NewSections.EMPTY);
    }
}
