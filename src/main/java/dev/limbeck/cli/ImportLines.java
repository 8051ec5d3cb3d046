package dev.limbeck.cli;

import dev.limbeck.foreign.Remark;
import dev.limbeck.foreign.Remark.Kind;
import dev.limbeck.workspace.Imported;
import dev.limbeck.workspace.Imported.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What became of another tool's migrations, for people. */
final class ImportLines {
    private static final int MOST = 3;

    private final Limbeck limbeck;

    ImportLines(Limbeck limbeck) {
        this.limbeck = limbeck;
    }

    /** Returns what there is to say beside the files that were written, the sum last; what need not be mended, only once. */
    List<String> of(Imported imported, boolean isPlanned) {
        List<String> lines = new ArrayList<>();
        imported.remarks().stream()
                .filter(remark -> remark.kind() == Kind.MISSING)
                .forEach(remark -> lines.addAll(missing(remark)));
        if (!imported.in(State.NEW).isEmpty()) {
            lines.addAll(grouped(imported.remarks()));
        }
        imported.in(State.OTHER)
                .forEach(each -> lines.add("kept: " + limbeck.shown(each.file())
                        + " is not what the migration says now; it was not overwritten"));
        lines.add(sum(imported, isPlanned));
        return lines;
    }

    private List<String> missing(Remark remark) {
        List<String> lines = new ArrayList<>();
        lines.add("missing: " + limbeck.shown(remark.place()) + " " + remark.what());
        remark.remedy().lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** Of many that share a sentence the first are named. */
    private List<String> grouped(List<Remark> remarks) {
        Map<String, List<Remark>> groups = new LinkedHashMap<>();
        remarks.stream()
                .filter(remark -> remark.kind() != Kind.MISSING)
                .forEach(remark -> groups.computeIfAbsent(
                                remark.kind().word() + ": " + remark.what(), what -> new ArrayList<>())
                        .add(remark));
        List<String> lines = new ArrayList<>();
        groups.forEach((what, group) -> {
            lines.add(what);
            group.stream()
                    .limit(group.size() > MOST + 1 ? MOST : group.size())
                    .forEach(remark -> lines.add("  " + limbeck.shown(remark.place())));
            if (group.size() > MOST + 1) {
                lines.add("  and " + (group.size() - MOST) + " more, which --format json names");
            }
        });
        return lines;
    }

    private static String sum(Imported imported, boolean isPlanned) {
        long missing = imported.remarks().stream()
                .filter(remark -> remark.kind() == Kind.MISSING)
                .count();
        int written = imported.in(State.NEW).size();
        int same = imported.in(State.SAME).size();
        if (imported.revisions().isEmpty()) {
            return "There are no migrations of " + imported.tool() + " here.";
        }
        String first = written == 0
                ? "Nothing to write"
                : count(written, "revision") + (isPlanned ? " to import" : " imported");
        return Stream.of(
                        first + " from " + imported.tool(),
                        same == 0 ? "" : same + (same == 1 ? " is" : " are") + " here already",
                        missing == 0 ? "" : count(missing, "thing") + " missing")
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow()
                .concat(".");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
