package dev.limbeck.telemetry;

import dev.limbeck.plan.Blocker;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunListener;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import dev.limbeck.problem.Problem;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a run in spans: one for the run, in it one for each revision, in that one for each statement. The run's belongs
 * to the trace that {@code TRACEPARENT} names, where there is one.
 */
public final class RunSpans implements RunListener {
    private final SpanOutlet outlet;
    private final Map<String, String> environment;
    private final Supplier<Map<String, String>> database;
    private final IdentityHashMap<Step, OpenSpan> steps = new IdentityHashMap<>();
    private @Nullable Tracer tracer;
    private SpanAttributes attributes = new SpanAttributes(Map.of());
    private @Nullable OpenSpan run;
    private @Nullable OpenSpan step;
    private @Nullable OpenSpan statement;

    RunSpans(SpanOutlet outlet, Map<String, String> environment, Supplier<Map<String, String>> database) {
        this.outlet = outlet;
        this.environment = environment;
        this.database = database;
    }

    @Override
    public synchronized void beginning(Plan plan) {
        tracer = outlet.open();
        attributes = new SpanAttributes(database.get());
        run = OpenSpan.begin(
                tracer.spanBuilder("limbeck " + word(plan)).setAllAttributes(attributes.of(plan)),
                CallersTrace.in(environment));
    }

    private static String word(Plan plan) {
        List<String> words = plan.steps().stream()
                .map(step -> step.direction().word())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return "stamp";
        }
        return words.size() == 1 ? words.get(0) : "replay";
    }

    @Override
    public synchronized void starting(Step next) {
        if (tracer != null && run != null) {
            String name = next.direction().word()
                    + (next instanceof RevisionStep revision
                            ? " " + revision.revision().id()
                            : "");
            step = run.begin(tracer.spanBuilder(name).setAllAttributes(attributes.of(next)));
            steps.put(next, step);
        }
    }

    @Override
    public synchronized void starting(RunStatement next) {
        if (tracer != null && step != null) {
            statement = step.begin(tracer.spanBuilder(attributes.name(next))
                    .setSpanKind(SpanKind.CLIENT)
                    .setAllAttributes(attributes.of(next)));
        }
    }

    @Override
    public synchronized void finished(RunStatement last, Duration duration) {
        if (statement != null) {
            statement.end(duration);
            statement = null;
        }
    }

    @Override
    public synchronized void blocked(RunStatement waiting, Duration since, List<Blocker> blockers) {
        if (statement != null) {
            statement.blocked(blockers);
        }
    }

    @Override
    public synchronized void retrying(Step failed, int attempt, int attempts, Duration pause) {
        String reason = "locks were not to be had in time; attempt %d of %d".formatted(attempt, attempts);
        endStatement("LockTimeout", reason);
        OpenSpan left = steps.remove(failed);
        if (left != null) {
            left.fail("LockTimeout", reason);
        }
    }

    @Override
    public synchronized void finished(Step last, Duration duration) {
        OpenSpan done = steps.remove(last);
        if (done != null) {
            done.end(duration);
        }
    }

    @Override
    public synchronized void ended(Plan plan, Duration duration) {
        if (run != null) {
            run.end(duration);
            outlet.close();
        }
    }

    /** With one transaction around the run those revisions have failed too that were finished before. */
    @Override
    public synchronized void failed(Plan plan, Problem cause) {
        String type = cause.getClass().getSimpleName();
        endStatement(type, cause.getMessage());
        steps.values().forEach(left -> left.fail(type, cause.getMessage()));
        steps.clear();
        if (run != null) {
            run.fail(type, cause.getMessage());
            outlet.close();
        }
    }

    private void endStatement(String type, String reason) {
        if (statement != null) {
            statement.fail(type, reason);
            statement = null;
        }
    }

    @Override
    public void notice(String text) {}
}
