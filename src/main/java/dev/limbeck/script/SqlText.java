package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.yaml.YamlWriter;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a new SQL revision: its header, and two sections. */
final class SqlText {

    private SqlText() {}

    static String of(NewFile file, NewSections sections) {
        List<String> entries = entries(file);
        sections.transaction().ifPresent(value -> entries.add(Header.TRANSACTION + ": " + value));
        entries.addAll(sections.header());
        String header = entries.stream()
                .flatMap(String::lines)
                .map(line -> ("-- " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
        String upgrade = header + "\n\n-- +upgrade\n\n" + sections.upgrade();
        return sections.downgrade() == null ? upgrade : upgrade + "\n-- +downgrade\n\n" + sections.downgrade();
    }

    private static List<String> entries(NewFile file) {
        List<String> entries = new ArrayList<>();
        entries.add(YamlWriter.entry(Header.REVISION, file.id().value()));
        add(
                entries,
                Header.DOWN_REVISION,
                file.parents().stream().map(RevisionId::value).toList());
        add(entries, Header.DEPENDS_ON, file.dependsOn());
        add(
                entries,
                Header.REPLACES,
                file.replaces().stream().map(RevisionId::value).toList());
        add(entries, Header.BRANCH_LABELS, file.labels());
        entries.add(YamlWriter.entry(Header.MESSAGE, file.message()));
        entries.add(YamlWriter.entry(
                Header.CREATE_DATE,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(file.date().truncatedTo(ChronoUnit.SECONDS))));
        return entries;
    }

    /** Adds an entry, unless there are no values. */
    static void add(List<String> entries, String key, List<String> values) {
        if (values.size() == 1) {
            entries.add(YamlWriter.entry(key, values.get(0)));
        } else if (!values.isEmpty()) {
            entries.add(YamlWriter.entry(key, values));
        }
    }
}
