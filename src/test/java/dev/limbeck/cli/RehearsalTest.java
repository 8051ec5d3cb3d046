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
    void the_server_lets_a_run_go_to_its_end() throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.createDirectory(folder.resolve("versions"));
        Files.writeString(
                folder.resolve("versions/a1.sql"),
                "-- revision: a1\n-- message: first\n\n-- +upgrade\nCREATE TABLE t (id int);\n\n-- +downgrade\nDROP TABLE t;\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PretendedServer server = PretendedServer.start()) {
            Surroundings surroundings = new Surroundings(
                    folder,
                    Map.of("DATABASE_URL", server.url()),
                    Clock.systemUTC(),
                    () -> 0L,
                    () -> 0,
                    new StandardInput());
            Main.run(new String[] {"upgrade", "head"}, surroundings, out, err);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Running upgrade  -> a1, first\n");
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
