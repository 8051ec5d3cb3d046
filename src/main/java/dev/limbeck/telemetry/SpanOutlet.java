package dev.limbeck.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends spans where the variables of OpenTelemetry say. Whatever becomes of them, no run fails or waits long for it. */
final class SpanOutlet {
    /** How long a run that is over waits for its spans to be taken. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** What holds where no variable says otherwise; only HTTP is on board, as the virtual machine does that by itself. */
    private static final Map<String, String> DEFAULTS =
            Map.of("otel.exporter.otlp.protocol", "http/protobuf", "otel.service.name", "limbeck");

    /** There are none but spans, whatever the variables say. */
    private static final Map<String, String> SPANS_ALONE =
            Map.of("otel.metrics.exporter", "none", "otel.logs.exporter", "none");

    private final Map<String, String> environment;
    private final Consumer<String> said;
    private final Logger library = Logger.getLogger("io.opentelemetry");
    private final LibraryVoice voice;
    private @Nullable OpenTelemetrySdk sdk;

    /**
     * Opens nothing yet.
     *
     * @param environment the variables of the process
     * @param said is told, a line at a time, what keeps spans back
     */
    SpanOutlet(Map<String, String> environment, Consumer<String> said) {
        this.environment = environment;
        this.said = said;
        this.voice = new LibraryVoice(said);
    }

    /** Opens it, and returns what makes spans; ones that lead nowhere where the variables make no sense. */
    Tracer open() {
        library.addHandler(voice);
        try {
            sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .disableShutdownHook()
                    .addPropertiesSupplier(this::properties)
                    .addPropertiesCustomizer(all -> SPANS_ALONE)
                    .build()
                    .getOpenTelemetrySdk();
            return sdk.getTracer("dev.limbeck");
        } catch (ConfigurationException senseless) {
            said.accept("warning: this run is not traced: " + reason(senseless));
            return OpenTelemetry.noop().getTracer("dev.limbeck");
        }
    }

    /** The library reads the variables of the process by itself; these are the same, or those of a test. */
    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>(DEFAULTS);
        environment.forEach((name, value) -> {
            if (name.startsWith("OTEL_") && !value.isBlank()) {
                properties.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return properties;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    /** Sends what was not sent yet, as far as it is taken in time. */
    void close() {
        OpenTelemetrySdk open = sdk;
        if (open != null) {
            boolean isSent = open.getSdkTracerProvider()
                    .forceFlush()
                    .join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isSuccess();
            if (!isSent) {
                said.accept("warning: nobody took the spans of this run within %d s; see to OTEL_EXPORTER_OTLP_ENDPOINT"
                        .formatted(PATIENCE.toSeconds()));
            }
            open.getSdkTracerProvider().shutdown();
        }
        library.removeHandler(voice);
    }
}
