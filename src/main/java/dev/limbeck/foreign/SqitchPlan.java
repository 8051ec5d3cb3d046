package dev.limbeck.foreign;

import dev.limbeck.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code sqitch.plan}.
 *
 * @param project empty where it is not said
 * @param changes in the order of the plan, a name several times where it is reworked
 */
record SqitchPlan(SourceFile file, String project, List<SqitchChange> changes) {
    private static final Pattern PRAGMA = Pattern.compile("%\\s*([\\w-]+)\\s*(?:=\\s*(.*))?");
    private static final Pattern LINE = Pattern.compile("(?<sign>[+-]?)\\s*(?<name>[^\\s\\[]+)"
            + "(?:\\s+\\[(?<dependencies>[^\\]]*)])?"
            + "(?:\\s+(?<date>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z))?"
            + "(?:\\s+(?!#)(?<planner>[^#]*?))?(?:\\s+#\\s*(?<note>.*))?");

    SqitchPlan {
        changes = List.copyOf(changes);
    }

    /** Reads a plan, and names the lines that no revision comes from. */
    static SqitchPlan of(SourceFile file, List<Remark> remarks) {
        String project = "";
        List<SqitchChange> changes = new ArrayList<>();
        int number = 0;
        for (String each : file.text().lines().toList()) {
            number++;
            String line = each.strip();
            Matcher pragma = PRAGMA.matcher(line);
            Matcher entry = LINE.matcher(line);
            if (pragma.matches()) {
                project = pragma.group(1).equals("project") ? pragma.group(2).strip() : project;
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                take(entry, changes, Place.of(file.path().toString(), number), remarks);
            }
        }
        return new SqitchPlan(file, project, changes);
    }

    private static void take(Matcher entry, List<SqitchChange> changes, Place place, List<Remark> remarks) {
        boolean isRead = entry.matches();
        boolean isTag = isRead && entry.group("name").startsWith("@");
        if (!isRead || entry.group("sign").equals("-") || (isTag && changes.isEmpty())) {
            remarks.add(Remark.missing(
                    place,
                    "is no line of a plan that becomes a revision",
                    "See what Sqitch does with it, and write it into a revision of your own."));
        } else if (isTag) {
            SqitchChange last = changes.remove(changes.size() - 1);
            changes.add(tagged(last, entry.group("name").substring(1)));
        } else {
            changes.add(change(entry, place.line()));
        }
    }

    private static SqitchChange tagged(SqitchChange change, String tag) {
        return new SqitchChange(
                change.name(),
                change.line(),
                change.requires(),
                change.conflicts(),
                change.planned(),
                change.note(),
                Stream.concat(change.tags().stream(), Stream.of(tag)).toList());
    }

    private static SqitchChange change(Matcher entry, int line) {
        List<String> dependencies = Stream.of(text(entry, "dependencies").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new SqitchChange(
                entry.group("name"),
                line,
                dependencies.stream().filter(word -> !word.startsWith("!")).toList(),
                dependencies.stream()
                        .filter(word -> word.startsWith("!"))
                        .map(word -> word.substring(1))
                        .toList(),
                text(entry, "date"),
                text(entry, "note")
                        .replace("\\n", "\n")
                        .replace("\\r", "")
                        .replace("\\\\", "\\")
                        .strip(),
                List.of());
    }

    private static String text(Matcher entry, String group) {
        String found = entry.group(group);
        return found == null ? "" : found;
    }

    /** Whether its name is planned again later. */
    boolean isReworked(int index) {
        return changes.subList(index + 1, changes.size()).stream()
                .anyMatch(later -> later.name().equals(changes.get(index).name()));
    }

    /** The tags between a change and its rework, the latest first, those of the change itself last. */
    List<String> reworkTags(int index) {
        List<String> tags = new ArrayList<>();
        int end = index + 1;
        while (!changes.get(end).name().equals(changes.get(index).name())) {
            end++;
        }
        for (int at = end - 1; at >= index; at--) {
            tags.addAll(changes.get(at).tags());
        }
        return tags;
    }
}
