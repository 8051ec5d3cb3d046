package dev.limbeck.telemetry;

import dev.limbeck.plan.Blocker;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A span that has begun and not ended. */
final class OpenSpan {
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("error.type");
    private static final AttributeKey<List<Long>> PIDS = AttributeKey.longArrayKey("limbeck.blockers");

    private final Span span;
    private final Context context;
    private final Instant begun;
    private List<Long> blockers = List.of();

    private OpenSpan(Span span, Context context, Instant begun) {
        this.span = span;
        this.context = context;
        this.begun = begun;
    }

    /** Begins one within a context. */
    static OpenSpan begin(SpanBuilder builder, Context parent) {
        Instant now = Instant.now();
        Span span = builder.setParent(parent).setStartTimestamp(now).startSpan();
        return new OpenSpan(span, parent.with(span), now);
    }

    /** Begins one within this. */
    OpenSpan begin(SpanBuilder builder) {
        return begin(builder, context);
    }

    /** What it tells of may have ended a while ago. */
    void end(Duration duration) {
        span.end(begun.plus(duration));
    }

    void fail(String type, String reason) {
        span.setAttribute(TYPE, type).setStatus(StatusCode.ERROR, reason);
        span.end();
    }

    /** Remembers who held it up, and says it again only where that changes. */
    void blocked(List<Blocker> now) {
        List<Long> pids = now.stream().map(blocker -> (long) blocker.pid()).toList();
        if (!pids.equals(blockers)) {
            blockers = pids;
            span.addEvent("blocked", Attributes.of(PIDS, pids));
        }
    }
}
