package dev.limbeck.script;

import dev.limbeck.graph.CreateDate;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.NewSections.Together;
import dev.limbeck.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A revision in SQL that is written with all it runs, and dated only where its date is known.
 *
 * @param note what a comment below the header says; empty for none
 * @param isIrreversible whether the header says that nothing leads back
 * @param upgrade as it will stand there; a line break is put behind it where it ends without one
 * @param downgrade the same; null for no such section
 * @param verify the same; null for no such section
 */
public record WholeFile(
        Revision revision,
        String note,
        Together together,
        boolean isIrreversible,
        String upgrade,
        @Nullable String downgrade,
        @Nullable String verify) {

    /** Returns the content of the file. */
    public byte[] content() {
        String header = comments(entries());
        String below = note.isEmpty() ? "" : "\n" + comments(List.of(note));
        return (header
                        + below
                        + "\n"
                        + section(Body.UPGRADE, upgrade)
                        + section(Body.DOWNGRADE, downgrade)
                        + section(Body.VERIFY, verify))
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        entries.add(YamlWriter.entry(Header.REVISION, revision.id().value()));
        SqlText.add(
                entries,
                Header.DOWN_REVISION,
                revision.parents().stream().map(RevisionId::value).toList());
        SqlText.add(entries, Header.DEPENDS_ON, revision.dependsOn());
        SqlText.add(entries, Header.BRANCH_LABELS, revision.labels());
        entries.add(YamlWriter.entry(Header.MESSAGE, revision.message()));
        if (!revision.createDate().isEmpty()) {
            entries.add(YamlWriter.entry(Header.CREATE_DATE, revision.createDate()));
        }
        Optional<String> transaction = new NewSections(together, "", "").transaction();
        transaction.ifPresent(value -> entries.add(Header.TRANSACTION + ": " + value));
        if (isIrreversible) {
            entries.add(Header.IRREVERSIBLE + ": true");
        }
        return entries;
    }

    private static String comments(List<String> entries) {
        return entries.stream()
                .flatMap(String::lines)
                .map(line -> ("-- " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static String section(String name, @Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean isEnded = text.isEmpty() || text.endsWith("\n");
        return "-- +" + name + "\n" + text + (isEnded ? "" : "\n");
    }

    /**
     * Returns how the project names it, without folders for what it cannot know.
     *
     * @param existing the names of the files there are
     */
    public String name(Layout layout, List<String> existing) {
        Optional<Instant> date = CreateDate.instant(revision.createDate());
        FileTemplate names = date.isEmpty() && layout.names().asksForDate() ? FileTemplate.UNDATED : layout.names();
        ZonedDateTime time = date.orElse(Instant.EPOCH).atZone(ZoneOffset.UTC);
        return names.name(revision.id(), revision.message(), time, existing) + RevisionFormats.SQL.ending();
    }
}
