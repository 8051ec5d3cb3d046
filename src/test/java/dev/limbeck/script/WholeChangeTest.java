package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.problem.ProblemText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two new files, one of them in a new folder, in the places of two old ones. */
class WholeChangeTest {
    private static final String TOO_LONG = "x".repeat(300) + ".py";

    @TempDir
    Path folder;

    @BeforeEach
    void old() throws IOException {
        Files.writeString(folder.resolve("a.sql"), "old a");
        Files.writeString(folder.resolve("b.sql"), "old b");
    }

    @Test
    void new_files_take_the_places_of_old_ones() throws IOException {
        WholeChange.write(files("a.py", "in/b.py"), paths("a.sql", "b.sql"), Optional.of(last("heads")));
        assertThat(entries()).containsExactly("a.py", "heads", "in", "in/b.py");
        assertThat(folder.resolve("in/b.py")).hasContent("new in/b.py");
    }

    @Test
    void what_is_there_as_it_would_be_is_no_hindrance() throws IOException {
        Files.writeString(folder.resolve("a.py"), "new a.py");
        WholeChange.write(files("a.py", "b.py"), paths("a.sql", "b.sql"), Optional.empty());
        assertThat(entries()).containsExactly("a.py", "b.py");
    }

    @Test
    void what_is_wanted_is_not_taken_away() throws IOException {
        Files.writeString(folder.resolve("a.py"), "new a.py");
        WholeChange.write(files("a.py"), paths("./a.py", "a.sql"), Optional.empty());
        assertThat(entries()).containsExactly("a.py", "b.sql");
    }

    @Test
    void a_link_that_leads_nowhere_is_in_the_way() throws IOException {
        Files.createSymbolicLink(folder.resolve("b.py"), folder.resolve("nowhere"));
        assertThat(refused(files("a.py", "b.py"), paths("a.sql"), Optional.empty()))
                .isEqualTo("""
                        Cannot write this: it is already there
                          at b.py
                          Nothing was changed. Move it away, if it may be replaced.
                          exit 1
                        """);
        assertThat(entries()).containsExactly("a.sql", "b.py", "b.sql");
    }

    @Test
    void where_one_cannot_be_written_those_before_it_are_gone_again_and_their_folders() throws IOException {
        assertThat(refused(files("a.py", "in/b.py", TOO_LONG), paths("a.sql"), Optional.empty()))
                .isEqualTo("""
                        Cannot write this: File name too long
                          at %s
                          Nothing was changed. See that you may write to its folder.
                          exit 1
                        """.formatted(TOO_LONG));
        assertThat(entries()).containsExactly("a.sql", "b.sql");
    }

    @Test
    void where_an_old_one_stays_the_others_are_back_and_the_new_ones_gone() throws IOException {
        String name = "x".repeat(250);
        Files.writeString(folder.resolve(name), "old");
        assertThat(refused(files("a.py"), paths("a.sql", name), Optional.empty()))
                .startsWith("Cannot write this: File name too long\n");
        assertThat(entries()).containsExactly("a.sql", "b.sql", name);
        assertThat(folder.resolve("a.sql")).hasContent("old a");
    }

    @Test
    void where_the_last_one_cannot_be_written_all_is_as_it_was() throws IOException {
        Files.createDirectories(folder.resolve("heads/inner"));
        assertThat(refused(files("a.py", "in/b.py"), paths("a.sql"), Optional.of(last("heads"))))
                .startsWith("Cannot write this: ");
        assertThat(entries()).containsExactly("a.sql", "b.sql", "heads", "heads/inner");
    }

    @Test
    void what_cannot_be_put_back_is_named() throws IOException {
        Files.createDirectory(folder.resolve("versions"));
        Files.writeString(folder.resolve("versions/c.sql"), "old c");
        MovedFile taken = new MovedFile(folder.resolve("versions"), folder.resolve("taken"), new byte[0], new byte[1]);
        assertThat(refused(files("a.py"), paths("versions/c.sql"), Optional.of(taken)))
                .isEqualTo("""
                        Cannot write this: Is a directory
                          at taken
                          at .c.sql.%d~
                          What was done before it could not be undone: the files named below the first are there.
                          Take them away; but give one whose name ends in ~ the name that it had.
                          exit 1
                        """.formatted(ProcessHandle.current().pid()));
    }

    private static String refused(Map<Path, byte[]> files, List<Path> replaced, Optional<MovedFile> last) {
        return ProblemText.of(catchThrowableOfType(CannotWrite.class, () -> WholeChange.write(files, replaced, last)));
    }

    private MovedFile last(String name) {
        Path file = folder.resolve(name);
        return new MovedFile(file, file, new byte[0], new byte[1]);
    }

    private Map<Path, byte[]> files(String... names) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(folder.resolve(name), ("new " + name).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private List<Path> paths(String... names) {
        return Stream.of(names).map(folder::resolve).toList();
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(entry -> !entry.equals(folder))
                    .map(entry -> folder.relativize(entry).toString())
                    .sorted()
                    .toList();
        }
    }
}
