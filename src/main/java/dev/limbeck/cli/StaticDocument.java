package dev.limbeck.cli;

import dev.limbeck.problem.Place;
import dev.limbeck.render.Json;
import dev.limbeck.workspace.TextComparison;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text of two branches tells, as JSON.
 *
 * @param result {@code apart}, {@code shared} or {@code unclear}
 * @param names those that one mentions and the other changes
 */
record StaticDocument(String result, List<String> names, List<UnclearDocument> unclear) {

    /** What the text does not tell of. */
    record UnclearDocument(
            String revision,
            String what,
            String file,
            @Nullable Integer line) {
        static UnclearDocument of(TextComparison.Unclear unclear, Path root) {
            Place place = unclear.place();
            return new UnclearDocument(
                    unclear.revision().value(),
                    unclear.what(),
                    Json.path(root, Path.of(place.file())),
                    place.line() == 0 ? null : place.line());
        }
    }

    static StaticDocument of(TextComparison found, Path root) {
        return new StaticDocument(
                found.result().word(),
                found.shared(),
                found.unclear().stream()
                        .map(each -> UnclearDocument.of(each, root))
                        .toList());
    }
}
