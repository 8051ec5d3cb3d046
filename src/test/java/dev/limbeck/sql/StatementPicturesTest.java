package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every text under {@code statements/} is split as its picture shows; {@code -Dgolden.update=true} draws them anew. */
class StatementPicturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/statements");

    @TestFactory
    List<DynamicContainer> every_picture_shows_how_the_text_is_split() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .map(file -> dynamicContainer(file.getFileName().toString(), pictures(file)))
                    .toList();
        }
    }

    private static Stream<DynamicTest> pictures(Path file) {
        if (Boolean.getBoolean("golden.update")) {
            write(file, blocks(file).map(StatementPicturesTest::redraw).collect(Collectors.joining("\n\n", "", "\n")));
        }
        return blocks(file)
                .map(block -> dynamicTest(
                        title(block), () -> assertThat(redraw(block)).isEqualTo(block)));
    }

    private static Stream<String> blocks(Path file) {
        return Arrays.stream(read(file).strip().split("\n\n"));
    }

    private static String redraw(String block) {
        return title(block) + "\n" + StatementPicture.redraw(block);
    }

    private static String title(String block) {
        return block.substring(0, block.indexOf('\n'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
