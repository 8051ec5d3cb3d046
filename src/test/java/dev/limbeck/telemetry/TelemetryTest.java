package dev.limbeck.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryTest {
    private static final String EXPORTER = "OTEL_TRACES_EXPORTER";
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    @Test
    void spans_are_wanted_where_an_exporter_or_an_endpoint_is_named() {
        assertThat(Telemetry.isWanted(Map.of(EXPORTER, "otlp"))).isTrue();
        assertThat(Telemetry.isWanted(Map.of(EXPORTER, "console"))).isTrue();
        assertThat(Telemetry.isWanted(Map.of(ENDPOINT, "http://localhost:4318")))
                .isTrue();
        assertThat(Telemetry.isWanted(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://localhost:4318/v1/traces")))
                .isTrue();
    }

    @Test
    void otherwise_they_are_not() {
        assertThat(Telemetry.isWanted(Map.of())).isFalse();
        assertThat(Telemetry.isWanted(Map.of("OTEL_SERVICE_NAME", "release"))).isFalse();
        assertThat(Telemetry.isWanted(Map.of(EXPORTER, "", ENDPOINT, " "))).isFalse();
        assertThat(Telemetry.isWanted(Map.of(EXPORTER, "none", ENDPOINT, "http://localhost:4318")))
                .isFalse();
        assertThat(Telemetry.isWanted(Map.of("OTEL_SDK_DISABLED", "TRUE", ENDPOINT, "http://localhost:4318")))
                .isFalse();
    }
}
