package dev.limbeck.foreign;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code alembic … --sql} prints, cut where it says which revision it comes to.
 *
 * @param before what comes before the first of them
 */
record OfflineScript(List<String> before, List<OfflineSection> sections) {
    private static final Pattern HEADING = Pattern.compile("-- Running (upgrade|downgrade) (.*) -> (.*)");
    private static final Pattern BORDER = Pattern.compile("BEGIN;|COMMIT;");

    OfflineScript {
        before = List.copyOf(before);
        sections = List.copyOf(sections);
    }

    /**
     * Cuts it.
     *
     * @param revisions those there are, by id
     */
    static OfflineScript of(List<String> printed, Way way, Map<String, Revision> revisions) {
        List<String> before = new ArrayList<>();
        List<OfflineSection> sections = new ArrayList<>();
        List<String> lines = before;
        OfflineSection open = null;
        for (String line : printed) {
            Optional<RevisionId> next = heading(line, way, revisions);
            if (next.isEmpty() || !isEnded(open, lines)) {
                lines.add(line);
                continue;
            }
            if (open != null) {
                sections.add(open.with(lines));
            }
            open = new OfflineSection(next.get(), List.of());
            lines = new ArrayList<>();
        }
        if (open != null) {
            sections.add(open.with(lines));
        }
        return new OfflineScript(before, sections);
    }

    /** Alembic comes to the next one when it has noted the one before: a line within a text may only look like that. */
    private static boolean isEnded(@Nullable OfflineSection open, List<String> lines) {
        return open == null || open.with(lines).isWhole();
    }

    /** It names the parents too. */
    private static Optional<RevisionId> heading(String line, Way way, Map<String, Revision> revisions) {
        Matcher heading = HEADING.matcher(line);
        if (!heading.matches() || !heading.group(1).equals(way.word())) {
            return Optional.empty();
        }
        String id = heading.group(way == Way.UP ? 3 : 2);
        Set<String> parents = Stream.of(heading.group(way == Way.UP ? 2 : 3).split(", "))
                .filter(parent -> !parent.isBlank())
                .collect(Collectors.toSet());
        return Optional.ofNullable(revisions.get(id))
                .filter(revision -> parents(revision).equals(parents))
                .map(Revision::id);
    }

    private static Set<String> parents(Revision revision) {
        return revision.parents().stream().map(RevisionId::value).collect(Collectors.toSet());
    }

    /** Returns what is in no revision and is not Alembic's own either, each once. */
    Set<String> around() {
        Stream<List<String>> all = Stream.concat(
                Stream.of(before),
                sections.stream().filter(OfflineSection::isWhole).map(OfflineSection::after));
        Set<String> around = new LinkedHashSet<>();
        all.map(lines -> VersionRow.withoutTable(String.join("\n", lines)))
                .flatMap(text -> Stream.of(text.split("\n\\s*\n")))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !BORDER.matcher(text).matches())
                .forEach(around::add);
        return around;
    }
}
