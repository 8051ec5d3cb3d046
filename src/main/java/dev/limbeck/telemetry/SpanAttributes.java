package dev.limbeck.telemetry;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.RunStatement;
import dev.limbeck.plan.Step;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What spans say, in the words of OpenTelemetry's conventions for databases and for code; what those have no words for, in
 * words of our own that begin with {@code limbeck}.
 *
 * @param database the variables by which programs of PostgreSQL find the database
 */
record SpanAttributes(Map<String, String> database) {
    private static final AttributeKey<String> REVISION = AttributeKey.stringKey("limbeck.revision");
    private static final AttributeKey<String> DIRECTION = AttributeKey.stringKey("limbeck.direction");
    private static final AttributeKey<Long> STEPS = AttributeKey.longKey("limbeck.steps");
    private static final AttributeKey<Long> NUMBER = AttributeKey.longKey("limbeck.statement");
    private static final AttributeKey<List<String>> FROM = AttributeKey.stringArrayKey("limbeck.from");
    private static final AttributeKey<List<String>> TO = AttributeKey.stringArrayKey("limbeck.to");

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("db.namespace");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<String> HOST = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> FILE = AttributeKey.stringKey("code.file.path");
    private static final AttributeKey<Long> LINE = AttributeKey.longKey("code.line.number");

    Attributes of(Plan plan) {
        return server().put(STEPS, (long) plan.steps().size())
                .put(FROM, names(plan.from()))
                .put(TO, names(plan.after()))
                .build();
    }

    Attributes of(Step step) {
        AttributesBuilder attributes =
                Attributes.builder().put(DIRECTION, step.direction().word());
        return step instanceof RevisionStep run
                ? attributes
                        .put(REVISION, run.revision().id().value())
                        .put(FILE, run.revision().origin().file())
                        .build()
                : attributes.put(TO, names(step.heads().added())).build();
    }

    Attributes of(RunStatement statement) {
        return server().put(REVISION, statement.step().revision().id().value())
                .put(NUMBER, (long) statement.number())
                .put(OPERATION, operation(statement))
                .put(QUERY, statement.text())
                .put(FILE, statement.place().file())
                .put(LINE, (long) statement.place().line())
                .build();
    }

    /** The operation and what it is done to, as the conventions name a span. */
    String name(RunStatement statement) {
        return (operation(statement) + " " + namespace()).strip();
    }

    private static String operation(RunStatement statement) {
        return statement.text().strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
    }

    private String namespace() {
        return database.getOrDefault("PGDATABASE", "");
    }

    private AttributesBuilder server() {
        AttributesBuilder attributes =
                Attributes.builder().put(SYSTEM, "postgresql").put(NAMESPACE, namespace());
        String port = database.getOrDefault("PGPORT", "");
        if (port.matches("\\d{1,5}")) {
            attributes.put(PORT, Long.parseLong(port));
        }
        return attributes.put(HOST, database.getOrDefault("PGHOST", ""));
    }

    private static List<String> names(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
