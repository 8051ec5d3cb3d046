package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorTest {
    @TempDir
    private Path folder;

    @Test
    void visual_goes_before_editor_and_a_blank_one_counts_for_nothing() {
        assertThat(Editor.of(Map.of("VISUAL", "code --wait", "EDITOR", "vim"))).isEqualTo(new Editor("code --wait"));
        assertThat(Editor.of(Map.of("VISUAL", " ", "EDITOR", "vim"))).isEqualTo(new Editor("vim"));
    }

    @Test
    void without_either_the_usual_ones_are_tried_in_order_wherever_on_the_path_they_are() throws IOException {
        Path first = Files.createDirectory(folder.resolve("first"));
        Path second = Files.createDirectory(folder.resolve("second"));
        program(first.resolve("vi"));
        program(second.resolve("nano"));
        Files.createFile(second.resolve("editor"));

        assertThat(Editor.of(Map.of("PATH", first + File.pathSeparator + second)))
                .isEqualTo(new Editor("nano"));
    }

    @Test
    void where_there_is_none_a_variable_is_asked_for() {
        assertThatThrownBy(() -> Editor.of(Map.of("PATH", folder.toString())))
                .isInstanceOf(NoEditor.class)
                .hasMessage("There is no editor: VISUAL and EDITOR are not set, and no usual one is on the PATH");
    }

    private static void program(Path file) throws IOException {
        assertThat(Files.createFile(file).toFile().setExecutable(true)).isTrue();
    }
}
