package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_new_file_comes_with_its_folder_and_nothing_else() throws IOException {
        AtomicFile.create(folder.resolve("a/b/c.sql"), CONTENT);
        assertThat(entries()).containsExactly("a", "a/b", "a/b/c.sql");
        assertThat(folder.resolve("a/b/c.sql")).hasContent("new");
    }

    @Test
    void a_file_that_is_there_is_not_overwritten() throws IOException {
        Files.writeString(folder.resolve("c.sql"), "old");
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.create(folder.resolve("c.sql"), CONTENT))
                .withMessage("Cannot write this: it is already there");
        assertThat(folder.resolve("c.sql")).hasContent("old");
        assertThat(entries()).containsExactly("c.sql");
    }

    @Test
    void a_folder_that_is_a_file_is_in_the_way() throws IOException {
        Files.writeString(folder.resolve("versions"), "old");
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.create(folder.resolve("versions/c.sql"), CONTENT));
        assertThat(folder.resolve("versions")).hasContent("old");
        assertThat(entries()).containsExactly("versions");
    }

    @Test
    void a_folder_that_was_made_in_vain_does_not_stay() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.create(folder.resolve("a/b/c/" + "x".repeat(300)), CONTENT));
        assertThat(entries()).containsExactly("a");
    }

    @Test
    void a_folder_in_place_of_the_file_stays() throws IOException {
        Files.createDirectory(folder.resolve("c.sql"));
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.create(folder.resolve("c.sql"), CONTENT));
        Files.writeString(folder.resolve("c.sql/inner"), "old");
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.replace(folder.resolve("c.sql"), CONTENT));
        assertThat(entries()).containsExactly("c.sql", "c.sql/inner");
    }

    @Test
    void a_name_that_is_too_long_is_refused_without_the_name_of_the_temporary_file() throws IOException {
        Path file = folder.resolve("x".repeat(300) + ".sql");
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.create(file, CONTENT))
                .withMessage("Cannot write this: File name too long");
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_file_is_replaced_and_nothing_stays_beside_it() throws IOException {
        Files.writeString(folder.resolve("c.sql"), "old and longer");
        AtomicFile.replace(folder.resolve("c.sql"), CONTENT);
        assertThat(folder.resolve("c.sql")).hasContent("new");
        assertThat(entries()).containsExactly("c.sql");
    }

    @Test
    void what_is_not_there_cannot_be_replaced() throws IOException {
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> AtomicFile.replace(folder.resolve("c.sql"), CONTENT))
                .withMessage("Cannot write this: it does not exist");
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_project_begins_with_a_configuration_and_a_folder() throws IOException {
        assertThat(NewProject.write(folder.resolve("alembic.yaml"), "url: embedded\n"))
                .containsExactly(folder.resolve("alembic.yaml"), folder.resolve("versions"));
        assertThat(entries()).containsExactly("alembic.yaml", "versions");
        assertThatExceptionOfType(CannotWrite.class)
                .isThrownBy(() -> NewProject.write(folder.resolve("alembic.yaml"), "other"));
        assertThat(folder.resolve("alembic.yaml")).hasContent("url: embedded");
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
