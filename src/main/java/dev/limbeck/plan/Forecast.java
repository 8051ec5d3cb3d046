package dev.limbeck.plan;

import dev.limbeck.impact.TableSize;
import java.util.List;
import java.util.Optional;

/**
 * What a plan would do to others while it runs.
 *
 * @param serverVersion the major version of PostgreSQL that it holds for
 * @param steps those of the plan that Limbeck runs, in its order
 * @param sizes of the tables that are locked or worked on, where a database was asked; each once
 */
public record Forecast(Plan plan, int serverVersion, List<StepForecast> steps, List<TableSize> sizes) {
    public Forecast {
        steps = List.copyOf(steps);
        sizes = List.copyOf(sizes);
    }

    /** How large a table is; empty where nobody was asked, or it is not there yet. */
    public Optional<TableSize> size(String table) {
        return sizes.stream().filter(size -> size.table().equals(table)).findFirst();
    }
}
