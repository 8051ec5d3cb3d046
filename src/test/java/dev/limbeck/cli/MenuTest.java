package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

class MenuTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/help");

    @Test
    void every_command_class_is_on_the_menu() {
        List<String> onTheMenu = Main.COMMANDS.stream()
                .map(command -> command.get().getClass().getSimpleName())
                .toList();
        List<String> classes = new ClassFileImporter()
                .importPackages("dev.limbeck.cli").stream()
                        .filter(each -> each.isAssignableTo(MenuCommand.class))
                        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(onTheMenu).containsExactlyInAnyOrderElementsOf(classes);
    }

    @Test
    void every_command_that_takes_a_target_shows_how_to_write_one() {
        assertThat(Main.COMMANDS)
                .extracting(command -> CommandSpec.forAnnotatedObject(command.get()))
                .filteredOn(MenuTest::takesTarget)
                .isNotEmpty()
                .allSatisfy(spec ->
                        assertThat(spec.usageMessage().footer()).as(spec.name()).containsExactly(Grammar.EXAMPLES));
    }

    private static boolean takesTarget(CommandSpec spec) {
        return spec.args().stream()
                .flatMap(argument -> Stream.of(argument.converters()))
                .anyMatch(WordConverter.class::isInstance);
    }

    @TestFactory
    Stream<DynamicTest> help_is_as_written_down() {
        return Stream.concat(Stream.of(""), names())
                .map(name -> DynamicTest.dynamicTest(name.isEmpty() ? "limbeck" : name, () -> checkHelp(name)));
    }

    @Test
    void no_help_is_left_of_a_command_that_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(Stream.of("limbeck"), names()).toList());
        }
    }

    private static Stream<String> names() {
        return Main.COMMANDS.stream()
                .map(command ->
                        command.get().getClass().getAnnotation(Command.class).name());
    }

    private static void checkHelp(String name) throws IOException {
        List<String> args = name.isEmpty() ? List.of("--help") : List.of(name, "--help");
        LimbeckProcess.Outcome outcome = new LimbeckProcess(Path.of("").toAbsolutePath(), Map.of()).run(args);
        Path golden = GOLDEN.resolve((name.isEmpty() ? "limbeck" : name) + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, outcome.out());
        }
        assertThat(outcome).isEqualTo(new LimbeckProcess.Outcome(Files.readString(golden), "", 0));
    }
}
