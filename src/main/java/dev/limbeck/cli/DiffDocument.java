package dev.limbeck.cli;

import dev.limbeck.ddl.Refused;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Finding;
import dev.limbeck.workspace.SchemaDiff;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In what two schemas differ, as JSON.
 *
 * @param sql what leads from the one to the other; empty where nothing does, null where a server is too old for it
 * @param left what is left when it has run
 * @param refused what the server refused of it, where something is left
 * @param unproven where the SQL could not be tried
 */
record DiffDocument(
        String command,
        String from,
        String to,
        List<FindingDocument> findings,
        @Nullable String sql,
        List<ChangeDocument> left,
        List<Refused> refused,
        List<ChangeDocument> unproven) {

    /**
     * One difference.
     *
     * @param loses what is lost; null where nothing is
     * @param failsWhere where rows may stand in its way; null where none do
     */
    record FindingDocument(
            String object,
            String kind,
            String name,
            String change,
            boolean destructive,
            @Nullable String loses,
            @Nullable String failsWhere,
            List<Change.Property> properties) {
        static FindingDocument of(Finding finding) {
            Change change = finding.change();
            return new FindingDocument(
                    change.element().object(),
                    change.element().kind(),
                    change.element().name(),
                    word(change),
                    finding.isDestructive(),
                    finding.loss().isEmpty() ? null : finding.loss(),
                    finding.caution().isEmpty() ? null : finding.caution(),
                    change.properties());
        }
    }

    /** One change, and nothing about what it costs. */
    record ChangeDocument(String object, String kind, String name, String change, List<Change.Property> properties) {
        static ChangeDocument of(Change change) {
            return new ChangeDocument(
                    change.element().object(),
                    change.element().kind(),
                    change.element().name(),
                    word(change),
                    change.properties());
        }
    }

    static DiffDocument of(String from, String to, SchemaDiff diff) {
        SchemaDiff.Way way = diff.way().orElse(SchemaDiff.Way.NONE);
        return new DiffDocument(
                "diff",
                from,
                to,
                diff.findings().stream().map(FindingDocument::of).toList(),
                diff.way().map(SchemaDiff.Way::sql).orElse(null),
                way.left().stream().map(ChangeDocument::of).toList(),
                way.refused(),
                way.unproven().stream().map(ChangeDocument::of).toList());
    }

    private static String word(Change change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }
}
