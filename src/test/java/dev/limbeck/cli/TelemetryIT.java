package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.cli.LimbeckProcess.Outcome;
import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.telemetry.ReceivedSpan;
import dev.limbeck.telemetry.SpanReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector gets of a run, and that a run without one knows nothing of it. */
@OnPostgres
class TelemetryIT {
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @TempDir
    Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(folder.resolve("alembic.yaml"), "url: ${DATABASE_URL}\n");
        Files.writeString(folder.resolve("one.yaml"), "url: ${DATABASE_URL}\ntransaction: run\n");
        Path versions = Files.createDirectory(folder.resolve("versions"));
        Files.writeString(
                versions.resolve("a.sql"),
                "-- revision: aaaa\n-- +upgrade\nCREATE TABLE one ();\n\nCREATE ROLE r PASSWORD 'geheim' NOLOGIN; DROP ROLE r;\n");
        Files.writeString(
                versions.resolve("b.sql"), "-- revision: bbbb\n-- downRevision: aaaa\n-- +upgrade\nselect 1 / 0;\n");
    }

    @Test
    void a_run_is_a_span_that_encloses_revisions_that_enclose_statements(TestDatabase database) throws Exception {
        try (SpanReceiver receiver = SpanReceiver.start()) {
            Map<String, String> caller =
                    Map.of(ENDPOINT, receiver.endpoint(), "TRACEPARENT", "00-" + TRACE + "-" + CALLER + "-01");

            Outcome outcome = limbeck(database).run(List.of("upgrade", "aaaa"), caller);

            String name = database.name();
            assertThat(outcome).isEqualTo(new Outcome("Running upgrade  -> aaaa\n", "", 0));
            assertThat(tree(receiver.spans(), CALLER, "")).isEqualTo("""
                            limbeck upgrade
                              upgrade aaaa
                                CREATE %s
                                CREATE %s
                                DROP %s
                            """.formatted(name, name, name));
            assertThat(receiver.spans()).allSatisfy(span -> {
                assertThat(span.trace()).isEqualTo(TRACE);
                assertThat(span.service()).isEqualTo("limbeck");
                assertThat(span.error()).isEmpty();
                assertThat(span.end()).isGreaterThanOrEqualTo(span.start());
                assertThat(span.isClient()).isEqualTo(span.name().endsWith(name));
            });
            assertThat(attributes(receiver, 0))
                    .containsEntry("limbeck.from", "[]")
                    .containsEntry("limbeck.to", "[aaaa]")
                    .containsEntry("limbeck.steps", "1")
                    .containsEntry("db.namespace", name);
            assertThat(attributes(receiver, 1))
                    .isEqualTo(Map.of(
                            "limbeck.revision",
                            "aaaa",
                            "limbeck.direction",
                            "upgrade",
                            "code.file.path",
                            folder.toRealPath().resolve("versions/a.sql").toString()));
            assertThat(attributes(receiver, 3))
                    .containsEntry("db.system.name", "postgresql")
                    .containsEntry("db.namespace", name)
                    .containsEntry("db.operation.name", "CREATE")
                    .containsEntry("db.query.text", "CREATE ROLE r PASSWORD *** NOLOGIN")
                    .containsEntry("server.address", "localhost")
                    .containsKey("server.port")
                    .containsEntry(
                            "code.file.path",
                            folder.toRealPath().resolve("versions/a.sql").toString())
                    .containsEntry("code.line.number", "5")
                    .containsEntry("limbeck.revision", "aaaa")
                    .containsEntry("limbeck.statement", "2");
        }
    }

    @Test
    void a_failure_is_told_of_the_statement_its_revision_and_the_run(TestDatabase database) throws Exception {
        try (SpanReceiver receiver = SpanReceiver.start()) {
            Map<String, String> named = Map.of(ENDPOINT, receiver.endpoint(), "OTEL_SERVICE_NAME", "release");

            assertThat(limbeck(database).run(List.of("upgrade", "head"), named).exit())
                    .isEqualTo(1);

            assertThat(receiver.spans()).extracting(ReceivedSpan::service).containsOnly("release");
            assertThat(failed(receiver))
                    .containsExactly("limbeck upgrade", "upgrade bbbb", "SELECT " + database.name());
            assertThat(receiver.spans().stream().filter(span -> !span.error().isEmpty()))
                    .allSatisfy(span -> {
                        assertThat(span.error()).isEqualTo("Upgrade bbbb failed:\nERROR: division by zero");
                        assertThat(span.attributes()).containsEntry("error.type", "StepFailed");
                    });
        }
    }

    @Test
    void what_one_transaction_rolls_back_has_failed_too(TestDatabase database) throws Exception {
        try (SpanReceiver receiver = SpanReceiver.start()) {
            limbeck(database).run(List.of("-c", "one.yaml", "upgrade", "head"), Map.of(ENDPOINT, receiver.endpoint()));

            assertThat(failed(receiver))
                    .containsExactly("limbeck upgrade", "upgrade aaaa", "upgrade bbbb", "SELECT " + database.name());
        }
    }

    @Test
    void a_collector_that_does_not_answer_delays_no_run_for_long(TestDatabase database) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long begun = System.nanoTime();
            Outcome outcome = limbeck(database)
                    .run(List.of("upgrade", "aaaa"), Map.of(ENDPOINT, "http://localhost:" + silent.getLocalPort()));

            assertThat(outcome)
                    .isEqualTo(new Outcome(
                            "Running upgrade  -> aaaa\n",
                            "warning: nobody took the spans of this run within 2 s; see to OTEL_EXPORTER_OTLP_ENDPOINT\n",
                            0));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
        }
    }

    @Test
    void an_exporter_that_there_is_not_is_named_and_the_run_goes_on(TestDatabase database) {
        Outcome outcome = limbeck(database).run(List.of("upgrade", "aaaa"), Map.of("OTEL_TRACES_EXPORTER", "zipkin"));

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err())
                .startsWith("warning: this run is not traced: ")
                .contains("zipkin");
    }

    @Test
    void the_program_loads_nothing_of_it_unless_spans_are_wanted(TestDatabase database) throws Exception {
        assertThat(classesOf(database, "current")).isNotEmpty().noneMatch(TelemetryIT::isLibrary);
        assertThat(classesOf(database, "upgrade", "aaaa"))
                .anyMatch(name -> name.contains("dev.limbeck.cli.MoveCommand"))
                .noneMatch(TelemetryIT::isLibrary);
    }

    @Test
    void the_program_prints_spans_where_the_console_is_named(TestDatabase database) throws Exception {
        LimbeckJvm running = LimbeckJvm.start(
                folder, Map.of("DATABASE_URL", database.url(), "OTEL_TRACES_EXPORTER", "console"), "upgrade", "aaaa");

        Outcome outcome = running.end();

        assertThat(outcome.out()).isEqualTo("Running upgrade  -> aaaa\n");
        assertThat(outcome.err().lines())
                .hasSize(5)
                .allMatch(line -> line.startsWith("span '"))
                .anyMatch(line -> line.startsWith("span 'limbeck upgrade'"));
    }

    private List<String> classesOf(TestDatabase database, String... words) throws Exception {
        Path classes = folder.resolve("classes.txt");
        Map<String, String> watched =
                Map.of("DATABASE_URL", database.url(), "LIMBECK_JAVA_OPTS", "-Xlog:class+load:file=" + classes);
        assertThat(LimbeckJvm.start(folder, watched, words).end().exit()).isZero();
        return Files.readAllLines(classes);
    }

    private static boolean isLibrary(String loaded) {
        return loaded.contains("io.opentelemetry");
    }

    private LimbeckProcess limbeck(TestDatabase database) {
        return new LimbeckProcess(folder, Map.of("DATABASE_URL", database.url()));
    }

    private static Map<String, String> attributes(SpanReceiver receiver, int index) {
        return receiver.spans().get(index).attributes();
    }

    private static Stream<String> failed(SpanReceiver receiver) {
        return receiver.spans().stream().filter(span -> !span.error().isEmpty()).map(ReceivedSpan::name);
    }

    /** The spans below one, each two blanks further in than that which encloses it. */
    private static String tree(List<ReceivedSpan> spans, String parent, String indent) {
        return spans.stream()
                .filter(span -> span.parent().equals(parent))
                .map(span -> indent + span.name() + "\n" + tree(spans, span.id(), indent + "  "))
                .collect(Collectors.joining());
    }
}
