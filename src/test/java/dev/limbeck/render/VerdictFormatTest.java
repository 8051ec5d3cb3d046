package dev.limbeck.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.limbeck.check.Finding;
import dev.limbeck.check.Rule;
import dev.limbeck.check.Severity;
import dev.limbeck.check.Verdict;
import dev.limbeck.problem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every verdict in every format is what {@code golden/check/VERDICT.FORMAT} holds. */
class VerdictFormatTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/check");
    private static final Instant AT = Instant.parse("2026-11-20T20:14:03.123Z");

    private static final List<Rule> RULES =
            List.of(Rule.MULTIPLE_HEADS, Rule.DUPLICATE_ID, Rule.FILE_NAME, Rule.EMPTY_MESSAGE, Rule.BEHIND);

    private static Map<String, Verdict> verdicts() {
        Finding heads = error(
                Rule.MULTIPLE_HEADS,
                "Multiple head revisions are present: 588d7cfb9a41, f789f233226e",
                "limbeck rebase f789f233226e --onto 588d7cfb9a41",
                Place.of("/project/versions/f789f233226e_add.sql", 2));
        Finding duplicate = error(
                Rule.DUPLICATE_ID,
                "Revision a1 is declared by two files",
                "Delete one of them\nif it is a copy.",
                Place.of("/project/versions/a,1.sql", 1),
                Place.of("/project/versions/a:2.sql", 1));
        Finding name = new Finding(
                Rule.FILE_NAME,
                Severity.WARNING,
                "100 % of <them> & \"more\" | `are`\nnot named {revision}_{slug}",
                List.of(Place.of("/project/versions/ä b.sql")),
                "mv 'versions/ä b.sql' versions/b.sql");
        Finding behind = error(Rule.BEHIND, "The database has not applied f789f233226e", "limbeck upgrade heads");
        Finding message = error(
                Rule.EMPTY_MESSAGE,
                "Revision b1 does not say what it is for",
                "Write `-- message: …`.",
                Place.of("/project/versions/b1.sql", 1));
        Map<String, Verdict> verdicts = new TreeMap<>();
        verdicts.put("clean", new Verdict(RULES, 7, List.of()));
        verdicts.put("wrong", new Verdict(RULES, 7, List.of(behind, name, duplicate, heads)));
        verdicts.put("warned", new Verdict(RULES, 1, List.of(name)));
        verdicts.put("merged", new Verdict(RULES, 7, "HEAD merged into origin/main", List.of(heads), List.of(message)));
        return verdicts;
    }

    private static Finding error(Rule rule, String message, String remedy, Place... places) {
        return new Finding(rule, Severity.ERROR, message, List.of(places), remedy);
    }

    @TestFactory
    Stream<DynamicTest> every_verdict_is_written_as_its_golden_file_holds_it() {
        return verdicts().entrySet().stream()
                .flatMap(verdict -> Stream.of(VerdictFormat.values())
                        .map(format -> dynamicTest(
                                file(verdict.getKey(), format),
                                () -> compare(file(verdict.getKey(), format), written(verdict.getValue(), format)))));
    }

    @Test
    void every_golden_file_belongs_to_a_verdict_and_a_format() throws IOException {
        List<String> expected = verdicts().keySet().stream()
                .flatMap(name -> Stream.of(VerdictFormat.values()).map(format -> file(name, format)))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void what_is_written_for_sarif_is_valid_by_its_schema() throws IOException {
        Schema schema = sarif();
        assertThat(verdicts().values())
                .allSatisfy(verdict -> assertThat(
                                schema.validate(written(verdict, VerdictFormat.SARIF), InputFormat.JSON))
                        .isEmpty());
    }

    @Test
    void the_schema_of_sarif_refuses_what_is_none() throws IOException {
        String broken = "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{}}}]}";
        assertThat(sarif().validate(broken, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void what_is_written_for_junit_is_valid_by_its_schema() throws Exception {
        javax.xml.validation.Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/schemas/junit.xsd").toFile());
        assertThat(verdicts().values())
                .allSatisfy(verdict -> assertThatNoException()
                        .isThrownBy(() -> schema.newValidator()
                                .validate(new StreamSource(new StringReader(written(verdict, VerdictFormat.JUNIT))))));
    }

    private static Schema sarif() throws IOException {
        try (InputStream schema = VerdictFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
        }
    }

    private static String file(String verdict, VerdictFormat format) {
        return verdict + "." + format;
    }

    private static String written(Verdict verdict, VerdictFormat format) {
        return format.of(new VerdictPage(verdict, Path.of("/project"), "1.0.0", AT));
    }

    private static void compare(String name, String written) throws IOException {
        Path golden = FOLDER.resolve(name);
        String text = written.isEmpty() ? "" : written + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, text);
        }
        assertThat(golden).exists();
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
