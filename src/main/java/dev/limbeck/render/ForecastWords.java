package dev.limbeck.render;

import dev.limbeck.impact.Impact;
import dev.limbeck.impact.LockMode;
import dev.limbeck.impact.ObjectLock;
import dev.limbeck.impact.TableWork;
import dev.limbeck.plan.Forecast;
import dev.limbeck.plan.StatementForecast;
import dev.limbeck.plan.StepForecast;
import dev.limbeck.plan.StepForecast.Border;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a forecast says, in words. */
final class ForecastWords {
    private final Forecast forecast;

    ForecastWords(Forecast forecast) {
        this.forecast = forecast;
    }

    /** {@code ACCESS EXCLUSIVE on resource (1.2 GB, about 3400000 rows): reads and writes wait}. */
    String lock(ObjectLock lock) {
        String kind = lock.kind() == ObjectLock.Kind.TABLE ? "" : lock.kind() + " ";
        return lock.mode() + " on " + kind + lock.object() + size(lock.object()) + ": "
                + lock.mode().told();
    }

    String size(String table) {
        return forecast.size(table).map(size -> " (" + SizeText.of(size) + ")").orElse("");
    }

    static String work(TableWork work) {
        String told = switch (work.kind()) {
            case SCAN -> "reads all of ";
            case REWRITE -> "rewrites all of ";
            case EMPTY -> "empties ";
        };
        return told + work.table() + (work.isCertain() ? "" : ", perhaps");
    }

    /** What it is known by, where that is not plain. */
    static String basis(Impact impact) {
        return switch (impact.basis()) {
            case UNKNOWN -> impact.locks().isEmpty() ? "what it locks is not known" : "what else it locks is not known";
            case MEASURED -> impact.locks().isEmpty() ? "takes no lock beside those it holds (measured)" : "measured";
            case RULE -> impact.locks().isEmpty() ? "locks nothing that others can see" : "";
        };
    }

    /** For each table that has somebody waiting, what waits until the transaction ends; in the order of the locks. */
    static List<String> held(StepForecast step) {
        Map<String, LockMode> strongest = new LinkedHashMap<>();
        if (step.border() != Border.STATEMENT) {
            for (StatementForecast statement : step.statements()) {
                statement.impact().locks().stream()
                        .filter(lock -> !lock.mode().blocked().isEmpty())
                        .forEach(lock -> strongest.merge(
                                lock.object(), lock.mode(), (one, other) -> one.compareTo(other) >= 0 ? one : other));
            }
        }
        List<String> held = new ArrayList<>();
        strongest.forEach((object, mode) -> held.add(object + ": " + mode.told()));
        return held;
    }
}
