package dev.limbeck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of questions that Alembic 1.19.1 was asked. The random ones come with the sources; {@code
 * -Dlimbeck.conformance=FOLDER} adds those of {@code FOLDER/recorded.jsonl}, which its own tests ask.
 */
class ConformanceTest {
    private static final Path RANDOM = Path.of("src/test/resources/conformance/random.jsonl");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> every_answer_is_alembics_or_listed_with_a_reason() {
        DynamicTest random = DynamicTest.dynamicTest("random", () -> check(RANDOM, "random graph "));
        String recorded = System.getProperty("limbeck.conformance", "");
        return recorded.isEmpty()
                ? Stream.of(random)
                : Stream.of(
                        random,
                        DynamicTest.dynamicTest(
                                "recorded", () -> check(Path.of(recorded, "recorded.jsonl"), "tests/")));
    }

    private void check(Path file, String beginning) throws IOException {
        Map<String, String> differing = new TreeMap<>();
        for (Case asked : CaseFile.read(file)) {
            String ours = asked.isOurs() ? OurAnswer.to(asked, folder) : "";
            if (asked.isOurs() && !AlembicsAnswer.to(asked).contains(ours)) {
                differing.put(asked.title(), ours);
            }
        }
        Map<String, String> listed = Differences.listed(beginning);
        assertThat(lines(differing, listed)).as("differs, and is not listed so").isEmpty();
        assertThat(lines(listed, differing))
                .as("listed, and does not differ so")
                .isEmpty();
    }

    /** The entries that are not among the others. */
    private static List<String> lines(Map<String, String> entries, Map<String, String> others) {
        return entries.entrySet().stream()
                .filter(each -> !others.entrySet().contains(each))
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }
}
