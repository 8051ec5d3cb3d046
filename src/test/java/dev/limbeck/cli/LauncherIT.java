package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LauncherTree.Run;
import dev.limbeck.cli.LauncherTree.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a POSIX shell script")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LauncherIT {
    private static final String BUILDING = "limbeck: building Limbeck (once, and after its sources change)\n";

    private LauncherTree tree;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        tree = LauncherTree.in(folder);
    }

    @Test
    void the_first_run_builds_and_says_so_and_the_second_just_runs() throws Exception {
        assertThat(tree.launch("heads")).isEqualTo(new Run(0, echo("heads"), BUILDING));
        assertThat(tree.launch("heads")).isEqualTo(new Run(0, echo("heads"), ""));
        assertThat(tree.mavenCalls())
                .containsExactly(("-q -B -f %s/pom.xml -Dmaven.test.skip=true -Dspotless.check.skip=true"
                                + " -Dlimbeck.jar=%s.part package")
                        .formatted(tree.root(), tree.jar()));
        assertThat(tree.root().resolve("target")).isDirectoryNotContaining("glob:**.{lock,part}");
    }

    @Test
    void arguments_and_exit_status_pass_through_as_they_are() throws Exception {
        tree.launch();
        assertThat(tree.launch("-m", "a  b", "", "$HOME", "*", "--fail"))
                .isEqualTo(new Run(3, echo("-m, a  b, , $HOME, *, --fail"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "xx_XX.UTF-8"})
    void arguments_keep_all_their_letters_in_the_locale_of_a_bare_machine(String locale) throws Exception {
        tree.launch();
        assertThat(tree.launchFromScript(Map.of("LC_ALL", locale), "'Größe 😀'"))
                .isEqualTo(new Run(0, echo("Größe 😀"), ""));
    }

    @Test
    void options_for_java_come_from_the_environment() throws Exception {
        tree.launch();
        Run run = tree.launch(Map.of("LIMBECK_JAVA_OPTS", "-Duser.dir=/elsewhere -Xmx64m"), "heads");
        assertThat(run.out()).isEqualTo("/elsewhere [heads]\n");
    }

    @Test
    void the_classes_that_java_loaded_are_kept_until_the_next_build() throws Exception {
        buildAnHourAgo();
        byte[] kept = Files.readAllBytes(tree.classes());
        tree.launch();
        assertThat(Files.readAllBytes(tree.classes())).isEqualTo(kept).isNotEmpty();
        Files.writeString(tree.source(), "class A { int changed; }");
        tree.launch();
        assertThat(Files.getLastModifiedTime(tree.classes())).isGreaterThan(Files.getLastModifiedTime(tree.jar()));
    }

    @Test
    void a_java_that_keeps_more_than_classes_is_asked_to_record_and_then_to_create() throws Exception {
        tree.launch();
        Path home = Files.createDirectories(tree.file("jdk 24"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"24.0.2\"\n");
        tree.script("java", """
                echo "$*" >>"$LAUNCHER_TEST/java calls"
                for argument; do
                    case $argument in -XX:AOTConfiguration=*.list | -XX:AOTCache=*.part) echo kept >"${argument#*=}" ;; esac
                done""");
        Files.move(
                tree.tools().resolve("java"),
                Files.createDirectories(home.resolve("bin")).resolve("java"));
        assertThat(tree.launch(Map.of("JAVA_HOME", home.toString()), "heads")).isEqualTo(new Run(0, "", ""));
        String options = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable";
        String kept = tree.root() + "/target/limbeck-java-24.0.2.classes";
        assertThat(Files.readAllLines(tree.file("java calls")))
                .containsExactly(
                        "%s -XX:AOTMode=record -XX:AOTConfiguration=%s.list -cp %s dev.limbeck.cli.Rehearsal %s"
                                .formatted(options, kept, tree.jar(), tree.jar()),
                        "%s -XX:AOTMode=create -XX:AOTConfiguration=%s.list -XX:AOTCache=%s.part -cp %s"
                                .formatted(options, kept, kept, tree.jar()),
                        "%s -XX:AOTCache=%s -jar %s heads".formatted(options, kept, tree.jar()));
        assertThat(Path.of(kept)).hasContent("kept");
    }

    @Test
    void classes_that_are_missing_or_damaged_change_nothing() throws Exception {
        tree.launch();
        for (String damaged : List.of("", "no archive")) {
            Files.delete(tree.classes());
            Files.writeString(tree.classes(), damaged);
            assertThat(tree.launch("heads")).isEqualTo(new Run(0, echo("heads"), ""));
            assertThat(tree.classes()).hasContent(damaged);
        }
    }

    @Test
    void no_run_waits_for_another_to_keep_its_classes() throws Exception {
        tree.launch();
        Files.delete(tree.classes());
        Files.createDirectory(tree.lock());
        assertThat(tree.launch("heads")).isEqualTo(new Run(0, echo("heads"), ""));
        assertThat(tree.classes()).doesNotExist();
    }

    @Test
    void a_changed_source_is_built() throws Exception {
        buildAnHourAgo();
        Files.writeString(tree.source(), "class A { int changed; }");
        assertThat(tree.launch().err()).isEqualTo(BUILDING);
    }

    @Test
    void a_deleted_source_is_built() throws Exception {
        buildAnHourAgo();
        Files.delete(tree.source());
        assertThat(tree.launch().err()).isEqualTo(BUILDING);
    }

    @Test
    void a_jar_that_an_interrupted_build_left_is_built_again() throws Exception {
        tree.launch();
        byte[] whole = Files.readAllBytes(tree.jar());
        Files.write(tree.jar(), Arrays.copyOf(whole, whole.length - 30));
        assertThat(tree.launch("heads")).isEqualTo(new Run(0, echo("heads"), BUILDING));
    }

    @Test
    void a_failed_build_shows_what_maven_said_and_leaves_no_jar() throws Exception {
        buildAnHourAgo();
        Files.writeString(tree.source(), "class A {");
        Files.createFile(tree.file("fail"));
        String told = BUILDING + """
                [ERROR] cannot find symbol
                limbeck: The build failed; what Maven said is above and in %s/target/limbeck-build.log.
                limbeck: Mend what it names and run limbeck again.
                """.formatted(tree.root());
        assertThat(tree.launch("heads")).isEqualTo(new Run(1, "", told));
        assertThat(tree.jar()).doesNotExist();
    }

    @Test
    void two_launchers_at_once_build_once() throws Exception {
        Path hold = Files.createFile(tree.file("hold"));
        Running first = tree.start(Map.of(), "first");
        await(() -> tree.mavenCalls().size() == 1);
        Running second = tree.start(Map.of(), "second");
        await(() -> second.errors().contains("which builds Limbeck"));
        Files.delete(hold);
        assertThat(first.end()).isEqualTo(new Run(0, echo("first"), BUILDING));
        assertThat(second.end().out()).isEqualTo(echo("second"));
        assertThat(second.errors()).matches("limbeck: waiting for process \\d+, which builds Limbeck\n");
        assertThat(tree.mavenCalls()).hasSize(1);
    }

    @Test
    void the_lock_of_a_launcher_that_was_killed_is_taken_over_when_its_maven_has_ended() throws Exception {
        Path hold = Files.createFile(tree.file("hold"));
        Running killed = tree.start(Map.of());
        await(() -> tree.mavenCalls().size() == 1);
        killed.process().destroyForcibly().waitFor();
        Running heir = tree.start(Map.of(), "heir");
        await(() -> heir.errors().contains("waiting for process"));
        Files.delete(hold);
        assertThat(heir.end().out()).isEqualTo(echo("heir"));
        assertThat(tree.mavenCalls()).hasSize(2);
        assertThat(tree.lock()).doesNotExist();
    }

    @Test
    void a_launcher_that_is_killed_as_its_maven_begins_leaves_that_maven_in_its_lock() throws Exception {
        Path hold = Files.createFile(tree.file("hold"));
        tree.script("mvn", "kill -9 $PPID; " + LauncherTree.MAVEN);
        Running killed = tree.start(Map.of());
        killed.process().waitFor();
        Running heir = tree.start(Map.of(), "heir");
        await(() -> heir.errors().contains("waiting for process"));
        tree.script("mvn", LauncherTree.MAVEN);
        Files.delete(hold);
        assertThat(heir.end().out()).isEqualTo(echo("heir"));
        assertThat(tree.mavenCalls()).hasSize(2);
    }

    @Test
    void a_terminated_launcher_takes_its_maven_and_its_lock_with_it() throws Exception {
        Files.createFile(tree.file("hold"));
        Running running = tree.start(Map.of());
        await(() -> tree.mavenCalls().size() == 1);
        long maven = Long.parseLong(Files.readString(tree.lock().resolve("pid")).strip());
        running.process().destroy();
        assertThat(running.end().exit()).isEqualTo(143);
        assertThat(ProcessHandle.of(maven)).isEmpty();
        assertThat(tree.lock()).doesNotExist();
    }

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        assertThat(tree.launch(Map.of("JAVA_HOME", ""))).isEqualTo(new Run(1, "", """
                limbeck: There is no java.
                limbeck: Install a Java 17 or newer and put it on PATH, or set JAVA_HOME to it.
                """));
    }

    @Test
    void an_old_java_is_refused_by_name() throws Exception {
        Path home = Files.createDirectories(tree.file("jdk 11"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.copy(
                tree.tools().resolve("mvn"),
                Files.createDirectories(home.resolve("bin")).resolve("java"));
        assertThat(tree.launch(Map.of("JAVA_HOME", home.toString()))).isEqualTo(new Run(1, "", """
                limbeck: %s/bin/java is Java 11.0.2.
                limbeck: Install a Java 17 or newer and put it on PATH, or set JAVA_HOME to it.
                """.formatted(home)));
    }

    @Test
    void a_java_that_has_no_release_file_is_asked_for_its_version() throws Exception {
        tree.script("java", "echo 'openjdk version \"1.8.0_392\"' >&2");
        assertThat(tree.launch(Map.of("JAVA_HOME", "")).err())
                .startsWith("limbeck: %s/java is Java 1.8.0_392.\n".formatted(tree.tools()));
    }

    @Test
    void java_is_found_on_the_path() throws Exception {
        tree.tool("java", Path.of(System.getProperty("java.home"), "bin", "java"));
        assertThat(tree.launch(Map.of("JAVA_HOME", ""), "heads").out()).isEqualTo(echo("heads"));
    }

    @Test
    void a_java_home_without_java_is_refused() throws Exception {
        assertThat(tree.launch(Map.of("JAVA_HOME", "/nowhere"))).isEqualTo(new Run(1, "", """
                limbeck: JAVA_HOME is /nowhere, which has no bin/java.
                limbeck: Set it to a Java 17 or newer, or unset it to take java from PATH.
                """));
    }

    @Test
    void without_maven_it_says_what_to_install() throws Exception {
        Files.delete(tree.tools().resolve("mvn"));
        assertThat(tree.launch()).isEqualTo(new Run(1, "", """
                limbeck: Limbeck is not built yet, and there is no mvn to build it with.
                limbeck: Install Maven 3.8 or newer and put it on PATH.
                """));
    }

    private void buildAnHourAgo() throws Exception {
        tree.launch();
        tree.age(tree.jar());
    }

    private String echo(String arguments) throws IOException {
        return tree.file("").toRealPath() + " [" + arguments + "]\n";
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
