package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.limbeck.graph.CreateDate;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every format promises. */
class RevisionFormatsTest {
    private static final ZonedDateTime DATE = ZonedDateTime.of(2020, 3, 30, 14, 21, 7, 0, ZoneOffset.UTC);
    private static final RevisionId NEW = new RevisionId("0123");

    @TempDir
    Path folder;

    static Stream<Arguments> newFiles() {
        return RevisionFormats.ALL.stream()
                .flatMap(format -> Stream.of(
                                file("b", List.of(), List.of(), List.of(), "a base"),
                                file("b", List.of("a"), List.of(), List.of(), "it's \"quoted\", 100 % ${so} \\n"),
                                file("b", List.of("a"), List.of("x"), List.of("l"), "ä 😀 €"),
                                file(
                                        "m",
                                        List.of("a", "123"),
                                        List.of("x", "bill,ing"),
                                        List.of("l", "null"),
                                        "One\n\nTwo # 2"),
                                file("ä'\"\\b", List.of("'", "\\"), List.of(), List.of(), "odd \"\"\" ids"),
                                file("1".repeat(64), List.of("0"), List.of(), List.of(), "\"\"\"\"\"\""))
                        .map(file -> arguments(format.ending(), format, file)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("newFiles")
    void what_a_format_writes_it_reads_back(String ending, RevisionFormat format, NewFile file) throws IOException {
        Path path = folder.resolve("x" + ending);
        byte[] content = format.content(file, Optional.empty());
        Files.write(path, content);
        Revision revision = format.read(path);
        assertThat(revision.at(revision.origin()).described(""))
                .isEqualTo(new Revision(
                        file.id(),
                        file.parents(),
                        file.dependsOn(),
                        file.labels(),
                        file.message(),
                        revision.createDate(),
                        revision.origin()));
        assertThat(CreateDate.instant(revision.createDate())).contains(DATE.toInstant());
        assertThat(format.read(path, content)).isEqualTo(revision);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("newFiles")
    void another_parent_changes_nothing_else(String ending, RevisionFormat format, NewFile file) throws IOException {
        Path path = folder.resolve("x" + ending);
        Files.write(path, format.content(file, Optional.empty()));
        Revision before = format.read(path);
        Reparented.of(path, NEW).write();
        Revision after = format.read(path);
        assertThat(after.at(before.origin()).described(""))
                .isEqualTo(before.withParent(NEW).described(""));
        assertThat(Reparented.of(path, NEW).after()).isEqualTo(Files.readAllBytes(path));
    }

    @Test
    void every_file_is_claimed_by_one_format_at_most() {
        for (RevisionFormat format : RevisionFormats.ALL) {
            Path file = Path.of("versions/a" + format.ending());
            assertThat(RevisionFormats.ALL.stream().filter(each -> each.claims("a" + format.ending())))
                    .containsExactly(format);
            assertThat(RevisionFormats.claiming(file)).contains(format);
            assertThat(RevisionFormats.claiming(Path.of("versions/.#a" + format.ending())))
                    .isEmpty();
        }
        assertThat(RevisionFormats.claiming(Path.of("versions/__init__.py"))).isEmpty();
        assertThat(RevisionFormats.claiming(Path.of("versions/README"))).isEmpty();
    }

    private static NewFile file(
            String id, List<String> parents, List<String> dependsOn, List<String> labels, String message) {
        List<RevisionId> ids = parents.stream().map(RevisionId::new).toList();
        return new NewFile(new RevisionId(id), ids, dependsOn, labels, message, DATE);
    }
}
