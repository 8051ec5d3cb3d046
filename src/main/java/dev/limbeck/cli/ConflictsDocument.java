package dev.limbeck.cli;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.render.Json;
import dev.limbeck.schema.Difference;
import dev.limbeck.schema.Touched;
import dev.limbeck.schema.Verdict;
import dev.limbeck.workspace.Branch;
import dev.limbeck.workspace.Commutation;
import dev.limbeck.workspace.FailedOnScratch;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code conflicts} found, as JSON.
 *
 * @param base null where the branches have nothing in common
 * @param verdict null where there was nothing to compare
 * @param objects those that both branches touch
 * @param notCompared columns whose values are others each time a branch is run, as {@code table public.t: at}
 * @param error why an order cannot be run, the first of them; null where both can
 * @param pairs where more than two ends were compared, each with each; the verdict is the worst of theirs then
 */
record ConflictsDocument(
        String command,
        @Nullable String base,
        List<List<String>> branches,
        @Nullable String verdict,
        List<String> objects,
        List<Touched> touched,
        List<String> notCompared,
        List<Difference> differences,
        @Nullable Failure error,
        List<ConflictsDocument> pairs) {

    /** Why an order cannot be run. */
    record Failure(
            String revision,
            String behind,
            String message,
            @Nullable String file,
            @Nullable Integer line) {
        static Failure of(Branch later, Branch earlier, FailedOnScratch failure, Path root) {
            Place place = failure.places().stream().findFirst().orElse(null);
            return new Failure(
                    later.tip().value(),
                    earlier.tip().value(),
                    failure.getMessage(),
                    place == null ? null : Json.path(root, Path.of(place.file())),
                    place == null ? null : place.line());
        }
    }

    static ConflictsDocument ofNothing() {
        return new ConflictsDocument(
                "conflicts", null, List.of(), null, List.of(), List.of(), List.of(), List.of(), null, List.of());
    }

    /** One document of all that was compared; null where nothing was. */
    static @Nullable ConflictsDocument ofAll(List<Commutation> found, Path root) {
        if (found.size() < 2) {
            return found.stream().findFirst().map(each -> of(each, root)).orElse(null);
        }
        return new ConflictsDocument(
                "conflicts",
                null,
                List.of(),
                found.stream()
                        .map(Commutation::verdict)
                        .max(Comparator.naturalOrder())
                        .map(Verdict::word)
                        .orElse(null),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                found.stream().map(each -> of(each, root)).toList());
    }

    static ConflictsDocument of(Commutation found, Path root) {
        Branch first = found.first();
        Branch second = found.second();
        return new ConflictsDocument(
                "conflicts",
                found.base().isEmpty() ? null : RevisionId.join(found.base()),
                Stream.of(first, second)
                        .map(branch -> branch.revisions().stream()
                                .map(RevisionId::value)
                                .toList())
                        .toList(),
                found.verdict().word(),
                found.shared(),
                List.of(first.touched(), second.touched()),
                found.fleeting(),
                found.differences(),
                found.firstThenSecond()
                        .map(failure -> Failure.of(second, first, failure, root))
                        .or(() -> found.secondThenFirst().map(failure -> Failure.of(first, second, failure, root)))
                        .orElse(null),
                List.of());
    }
}
