package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void the_server_lets_the_driver_in_and_refuses_its_first_question() throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.createDirectory(folder.resolve("versions"));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (DeafServer server = DeafServer.start()) {
            Surroundings surroundings = new Surroundings(
                    folder,
                    Map.of("DATABASE_URL", server.url()),
                    Clock.systemUTC(),
                    () -> 0L,
                    () -> 0,
                    new StandardInput());
            int exit = Main.run(new String[] {"current"}, surroundings, new ByteArrayOutputStream(), err);
            assertThat(exit).isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("ERROR: refused");
    }

    @Test
    void a_class_that_cannot_be_loaded_is_passed_over() throws IOException {
        Path jar = folder.resolve("limbeck.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/postgresql/Nowhere.class"));
            out.putNextEntry(new JarEntry("dev/limbeck/cli/Main.class"));
        }
        assertThatCode(() -> Rehearsal.main(new String[] {jar.toString(), folder.toString()}))
                .doesNotThrowAnyException();
    }
}
