package dev.limbeck.cli;

import dev.limbeck.problem.Place;
import dev.limbeck.render.Json;
import dev.limbeck.schema.Difference;
import dev.limbeck.workspace.Verified;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was verified, as JSON, in the order in which it was. */
record VerifyDocument(String command, List<Entry> revisions) {

    /**
     * One revision.
     *
     * @param detail null where all is well
     * @param direction which way it went then; null where nothing was found
     * @param line of the file; null where it is none in particular
     * @param differences what is otherwise than it should be
     */
    record Entry(
            String revision,
            String result,
            @Nullable String detail,
            @Nullable String direction,
            String message,
            String file,
            @Nullable Integer line,
            List<Discrepancy> differences,
            List<String> notes,
            long durationMs) {}

    /** One object that is otherwise than it should be. */
    record Discrepancy(String object, String what, String expected, String found) {
        static Discrepancy of(Difference difference) {
            return new Discrepancy(difference.object(), difference.what(), difference.first(), difference.second());
        }
    }

    static VerifyDocument of(List<Verified> all, Path root) {
        return new VerifyDocument(
                "verify", all.stream().map(each -> entry(each, root)).toList());
    }

    private static Entry entry(Verified verified, Path root) {
        Integer line = verified.places().stream()
                .map(Place::line)
                .filter(each -> each > 0)
                .findFirst()
                .orElse(null);
        return new Entry(
                verified.revision().id().value(),
                verified.result().word(),
                verified.detail().isEmpty() ? null : verified.detail(),
                verified.direction() == null ? null : verified.direction().word(),
                verified.revision().message(),
                Json.path(root, Path.of(verified.revision().origin().file())),
                line,
                verified.differences().stream().map(Discrepancy::of).toList(),
                verified.notes(),
                verified.duration().toMillis());
    }
}
