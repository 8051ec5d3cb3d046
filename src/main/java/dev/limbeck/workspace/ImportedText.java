package dev.limbeck.workspace;

import dev.limbeck.foreign.Migration;
import dev.limbeck.foreign.Script;
import dev.limbeck.foreign.Scripts;
import dev.limbeck.foreign.SourceFile;
import dev.limbeck.graph.Revision;
import dev.limbeck.script.WholeFile;
import dev.limbeck.sql.SqlQuote;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the file of an imported revision holds. */
final class ImportedText {

    private ImportedText() {}

    static WholeFile of(Revision revision, Migration migration) {
        Scripts scripts = migration.scripts();
        return new WholeFile(
                revision,
                "Imported from " + sources(migration) + ".",
                scripts.together(),
                scripts.downgrade() == null,
                scripts.upgrade().isMissing()
                        ? failing(revision, scripts.upgrade())
                        : scripts.upgrade().text(),
                text(scripts.downgrade()),
                text(scripts.verify()));
    }

    private static String sources(Migration migration) {
        return migration.sources().stream().map(SourceFile::name).collect(Collectors.joining(", "));
    }

    /** What is missing must not pass for something that does nothing. */
    private static String failing(Revision revision, Script script) {
        String message = "Revision %s is not imported: %s %s"
                .formatted(revision.id(), script.file().name(), script.missing());
        return """
                -- Write here what it does, and take this out.
                DO $limbeck$ BEGIN
                    RAISE EXCEPTION USING MESSAGE = %s;
                END $limbeck$;
                """.formatted(SqlQuote.text(message));
    }

    private static @Nullable String text(@Nullable Script script) {
        return script == null || script.isMissing() ? null : script.text();
    }
}
