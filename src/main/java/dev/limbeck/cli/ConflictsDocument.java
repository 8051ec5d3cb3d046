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
import dev.limbeck.workspace.TextComparison;
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
 * @param unproven the tables of whose rows nothing is proven, though the order does not seem to matter
 * @param error why an order cannot be run, the first of them; null where both can
 * @param byText what was found without running anything; null where it was run, and there is a verdict then
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
        List<String> unproven,
        List<Difference> differences,
        @Nullable Failure error,
        @Nullable StaticDocument byText,
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
                "conflicts",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of());
    }

    private static ConflictsDocument ofPairs(@Nullable String verdict, List<ConflictsDocument> pairs) {
        return new ConflictsDocument(
                "conflicts",
                null,
                List.of(),
                verdict,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                pairs);
    }

    /** One document of all that was compared; null where nothing was. */
    static @Nullable ConflictsDocument ofAll(List<Commutation> found, Path root) {
        return found.isEmpty() ? null : of(found, root);
    }

    /** One document of all that was compared, at least one. */
    static ConflictsDocument of(List<Commutation> found, Path root) {
        if (found.size() == 1) {
            return of(found.get(0), root);
        }
        String worst = found.stream()
                .map(Commutation::verdict)
                .max(Comparator.naturalOrder())
                .map(Verdict::word)
                .orElse(null);
        return ofPairs(worst, found.stream().map(each -> of(each, root)).toList());
    }

    /** One document of all that was compared by its text, at least one. */
    static ConflictsDocument ofTexts(List<TextComparison> found, Path root) {
        return found.size() == 1
                ? of(found.get(0), root)
                : ofPairs(null, found.stream().map(each -> of(each, root)).toList());
    }

    private static ConflictsDocument of(TextComparison found, Path root) {
        return new ConflictsDocument(
                "conflicts",
                base(found.base()),
                found.branches().stream().map(ConflictsDocument::values).toList(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                StaticDocument.of(found, root),
                List.of());
    }

    private static @Nullable String base(List<RevisionId> base) {
        return base.isEmpty() ? null : RevisionId.join(base);
    }

    private static List<String> values(List<RevisionId> revisions) {
        return revisions.stream().map(RevisionId::value).toList();
    }

    static ConflictsDocument of(Commutation found, Path root) {
        Branch first = found.first();
        Branch second = found.second();
        return new ConflictsDocument(
                "conflicts",
                base(found.base()),
                Stream.of(first, second)
                        .map(branch -> values(branch.revisions()))
                        .toList(),
                found.verdict().word(),
                found.shared(),
                List.of(first.touched(), second.touched()),
                found.fleeting(),
                found.unproven(),
                found.differences(),
                found.firstThenSecond()
                        .map(failure -> Failure.of(second, first, failure, root))
                        .or(() -> found.secondThenFirst().map(failure -> Failure.of(first, second, failure, root)))
                        .orElse(null),
                null,
                List.of());
    }
}
