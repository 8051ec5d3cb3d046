package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.schema.Difference;
import dev.limbeck.workspace.Verified;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was verified, for people. */
final class VerifyLines {
    private final Limbeck limbeck;

    VerifyLines(Limbeck limbeck) {
        this.limbeck = limbeck;
    }

    /** Returns what was found of one revision, its result first. */
    List<String> of(Verified verified) {
        List<String> lines = new ArrayList<>();
        lines.add("%-15s  %s".formatted(verified.result().word(), name(verified.revision())));
        verified.detail().lines().forEach(line -> lines.add("  " + line));
        verified.places().forEach(place -> Failures.lines(place, limbeck).forEach(line -> lines.add("  " + line)));
        verified.differences().forEach(difference -> lines.addAll(of(difference)));
        verified.notes().forEach(note -> lines.add("  note: " + note));
        return lines;
    }

    static String name(Revision revision) {
        return revision.summary().isEmpty() ? revision.id().value() : revision.id() + ", " + revision.summary();
    }

    private static List<String> of(Difference difference) {
        String what = "  " + difference.object() + ": " + difference.what();
        if (difference.first().equals(difference.second())) {
            return List.of(what, "    " + shown(difference.first()));
        }
        return List.of(what, "    should be: " + shown(difference.first()), "    is: " + shown(difference.second()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value.strip().replace("\n", "\n      ");
    }

    /** {@code 4 revisions: 2 ok, 1 irreversible, 1 failed.} */
    static String summary(List<Verified> all) {
        Map<Verified.Result, Integer> counts = new EnumMap<>(Verified.Result.class);
        all.forEach(each -> counts.merge(each.result(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().word())
                .collect(
                        Collectors.joining(", ", all.size() + (all.size() == 1 ? " revision: " : " revisions: "), "."));
    }
}
