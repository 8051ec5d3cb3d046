package dev.limbeck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.limbeck.config.Config;
import dev.limbeck.config.ConfigFile;
import dev.limbeck.problem.Key;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.ProblemText;
import dev.limbeck.script.VersionFolders.Depth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file under {@code broken/} is refused with the words in the file beside it that ends in {@code .expected};
 * {@code -Dgolden.update=true} writes those anew.
 */
class BrokenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final String EXPECTED = ".expected";

    @TestFactory
    List<DynamicTest> every_broken_file_is_refused_with_what_where_and_a_remedy() throws IOException {
        return names().filter(name -> !name.endsWith(EXPECTED))
                .map(name -> dynamicTest(name, () -> compare(name)))
                .toList();
    }

    @Test
    void every_expectation_belongs_to_a_broken_file() throws IOException {
        assertThat(names().filter(name -> name.endsWith(EXPECTED)))
                .allSatisfy(name -> assertThat(FOLDER.resolve(name.substring(0, name.length() - EXPECTED.length())))
                        .exists());
    }

    private static void compare(String name) throws IOException {
        Problem problem = catchThrowableOfType(Problem.class, () -> use(FOLDER.resolve(name)));
        assertThat(problem).as("what refuses " + name).isNotNull();
        String text = ProblemText.of(problem);
        assertThat(text).doesNotContain("s3cret");
        Path expected = FOLDER.resolve(name + EXPECTED);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }

    private static void use(Path file) {
        Optional<RevisionFormat> format = RevisionFormats.claiming(file);
        if (format.isEmpty()) {
            useTemplate(ConfigFile.read(file, Map.of()));
        } else {
            format.get().read(file);
            Body body = format.get().body(file);
            body.upgrade();
            body.downgrade();
        }
    }

    private static void useTemplate(Config config) {
        String template = config.newFiles().template();
        Key key = config.keys().fileTemplate();
        if (config.newFiles().scripts() == null) {
            FileTemplate.parse(template, 40, key);
        } else {
            FileTemplate.parseAlembics(template, 40, key, Depth.FLAT);
        }
    }

    private static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
