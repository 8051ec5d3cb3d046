package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void the_server_lets_a_run_go_to_its_end() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PretendedServer server = PretendedServer.start()) {
            Rehearsal.write(folder, server.url());
            assertThat(Rehearsal.run(folder, out, err, "upgrade", "head")).isZero();
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(120)
                .startsWith("Running upgrade  -> r000, rehearse", "Running upgrade r000 -> r001, rehearse");
    }

    @Test
    void a_class_that_cannot_be_loaded_is_passed_over() throws IOException {
        Path jar = folder.resolve("limbeck.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/postgresql/Nowhere.class"));
            out.putNextEntry(new JarEntry("dev/limbeck/cli/Main.class"));
        }
        assertThatCode(() -> Rehearsal.main(new String[] {jar.toString()})).doesNotThrowAnyException();
    }
}
