package dev.limbeck.telemetry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Whether spans are wanted. To ask loads nothing of OpenTelemetry, which most runs do without. */
public final class Telemetry {
    private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
    private static final List<String> ENDPOINTS =
            List.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");

    private Telemetry() {}

    /**
     * Returns what tells of a run in spans, where the usual variables name an exporter or an endpoint.
     *
     * @param environment the variables of the process
     * @param database those by which programs of PostgreSQL find the database; asked when the run begins
     * @param said is told, a line at a time, what keeps spans from where they are wanted
     */
    public static Optional<RunSpans> of(
            Map<String, String> environment, Supplier<Map<String, String>> database, Consumer<String> said) {
        return isWanted(environment)
                ? Optional.of(new RunSpans(new SpanOutlet(environment, said), environment, database))
                : Optional.empty();
    }

    static boolean isWanted(Map<String, String> environment) {
        if ("true".equalsIgnoreCase(environment.get("OTEL_SDK_DISABLED"))) {
            return false;
        }
        String exporter = environment.getOrDefault(EXPORTER, "").strip();
        return exporter.isEmpty()
                ? ENDPOINTS.stream()
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
                : !exporter.equals("none");
    }
}
