package dev.limbeck.telemetry;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The trace that whoever started this process is in, as {@code TRACEPARENT} and {@code TRACESTATE} tell. */
final class CallersTrace implements TextMapGetter<Map<String, String>> {
    private CallersTrace() {}

    /** Returns its context; an empty one where there is none, or where what they hold makes no sense. */
    static Context in(Map<String, String> environment) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), environment, new CallersTrace());
    }

    @Override
    public Iterable<String> keys(Map<String, String> environment) {
        return environment.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Map<String, String> environment, String key) {
        return environment == null ? null : environment.get(key.toUpperCase(Locale.ROOT));
    }
}
