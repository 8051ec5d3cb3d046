package dev.limbeck.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.limbeck", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** The picture that docs/architecture.md shows: a room may use the rooms on its right, and no others. */
    private static final String ARROWS = picture();

    private static final int LONGEST_FILE = 400;

    @ArchTest
    static final ArchRule arrowsPointOneWay = arrows(ARROWS);

    @ArchTest
    static final ArchRule everyClassLivesInARoom = classes().should().resideInAnyPackage(packages(rooms(ARROWS)));

    @ArchTest
    static final ArchRule graphKnowsOnlyGraphs = classes()
            .that(resideInAnyPackage(packages("graph")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "dev.limbeck.graph..",
                    "dev.limbeck.problem..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jgrapht..",
                    "org.jspecify.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule picocliStaysInCli = onlyIn("cli", "picocli..");

    @ArchTest
    static final ArchRule jgraphtStaysInGraph = onlyIn("graph", "org.jgrapht..");

    @ArchTest
    static final ArchRule jdbcStaysInDatabase = onlyIn(List.of("database", "ddl"), "java.sql..");

    @ArchTest
    static final ArchRule theDriverStaysInDatabase = onlyIn("database", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule pgCodeKeeperStaysInDdl = onlyIn("ddl", "org.pgcodekeeper..", "org.antlr..");

    @ArchTest
    static final ArchRule jgitStaysInGit = onlyIn("git", "org.eclipse.jgit..");

    @ArchTest
    static final ArchRule embeddedPostgresStaysInScratch = onlyIn("scratch", "io.zonky..");

    @ArchTest
    static final ArchRule jacksonStaysWhereTextIsReadAndWritten =
            onlyIn(List.of("yaml", "render"), "tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule openTelemetryStaysInTelemetry = onlyIn("telemetry", "io.opentelemetry..");

    @ArchTest
    static final ArchRule tomlStaysInConfig = onlyIn("config", "org.tomlj..");

    @ArchTest
    static final ArchRule everyProblemIsALeaf = classes()
            .that()
            .areAssignableTo(Problem.class)
            .and()
            .doNotBelongToAnyOf(Problem.class)
            .should()
            .haveModifier(FINAL)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule onlyMainEndsTheProcess = noClasses()
            .that()
            .haveNameNotMatching("dev\\.limbeck\\.cli\\.Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule nobodyPrintsBehindPicoclisBack = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nobodyThrowsNamelessExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule noDrawerForOddsAndEnds =
            noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl|Misc)");

    @Test
    void no_source_file_is_longer_than_can_be_read_in_one_go() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThanOrEqualTo(LONGEST_FILE));
        }
    }

    private static String picture() {
        try {
            return Files.readString(Path.of("docs/architecture.md")).split("```\n", 3)[1];
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The picture as layers; a room that is not built yet is no fault. */
    private static ArchRule arrows(String picture) {
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String room : rooms(picture)) {
            layers = layers.layer(room).definedBy(packages(room));
        }
        for (String line : picture.lines().toList()) {
            String[] uses = words(line.substring(line.indexOf("->") + 2));
            var layer = layers.whereLayer(words(line)[0]);
            layers = uses.length == 0 ? layer.mayNotAccessAnyLayer() : layer.mayOnlyAccessLayers(uses);
        }
        return layers;
    }

    private static String[] rooms(String picture) {
        return picture.lines().map(line -> words(line)[0]).toArray(String[]::new);
    }

    private static String[] words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isBlank()).toArray(String[]::new);
    }

    private static String[] packages(String... rooms) {
        return Stream.of(rooms).map(room -> "dev.limbeck." + room + "..").toArray(String[]::new);
    }

    private static ArchRule onlyIn(String room, String... libraries) {
        return onlyIn(List.of(room), libraries);
    }

    private static ArchRule onlyIn(List<String> rooms, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(rooms.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package that package-info.java marks @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in " + type.getPackageName()));
            }
        };
    }
}
