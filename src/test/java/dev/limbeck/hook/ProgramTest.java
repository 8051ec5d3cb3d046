package dev.limbeck.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    Path folder;

    @Test
    void it_finds_its_input_and_only_the_variables_it_is_given() {
        ProgramEnd end = new Program(
                        List.of("sh", "-c", "cat; echo \"$WHO $1\"; env | grep -c HOME", "sh", "a  b"),
                        folder,
                        Map.of("WHO", "me"),
                        LONG)
                .run("in\nput\n", lines::add);

        assertThat(end.told()).isEqualTo("exited with status 1");
        assertThat(lines).containsExactly("in", "put", "me a  b", "0");
    }

    @Test
    void more_input_than_a_pipe_holds_need_not_be_read() {
        assertThat(shell("exit 0", LONG, "x".repeat(1_000_000))).isEqualTo(new ProgramEnd.Exited(0));
    }

    @Test
    void a_path_starts_from_its_folder() throws Exception {
        Path script =
                Files.writeString(Files.createDirectory(folder.resolve("bin")).resolve("here"), "#!/bin/sh\npwd\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();

        assertThat(new Program(List.of("bin/here"), folder, Map.of(), LONG)
                        .run("", lines::add)
                        .isGood())
                .isTrue();
        assertThat(lines).containsExactly(folder.toRealPath().toString());
    }

    @Test
    void what_it_leaves_in_the_background_is_not_waited_for() throws Exception {
        ProgramEnd end = shell("sleep 600 & echo $!", LONG, "");

        assertThat(end.isGood()).isTrue();
        ProcessHandle.of(Long.parseLong(lines.get(0))).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void after_its_time_it_is_ended_with_its_children_though_they_will_not() {
        ProgramEnd end = shell(
                "trap '' TERM; sh -c 'trap \"\" TERM; echo $$; while :; do sleep 1; done' & echo $!; wait",
                Duration.ofMillis(500),
                "");

        assertThat(end.told()).isEqualTo("was ended: it took longer than its timeout of 0.5 s");
        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().map(Long::parseLong).flatMap(pid -> ProcessHandle.of(pid).stream()))
                .allSatisfy(left -> assertThat(left.onExit().join().isAlive()).isFalse());
    }

    @Test
    void what_cannot_be_started_says_why() {
        assertThat(new Program(List.of("./nothing"), folder, Map.of(), LONG)
                        .run("", lines::add)
                        .told())
                .isEqualTo("cannot be started: No such file or directory");
    }

    private ProgramEnd shell(String script, Duration limit, String input) {
        return new Program(List.of("sh", "-c", script), folder, Map.of(), limit).run(input, lines::add);
    }
}
