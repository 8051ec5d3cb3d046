package dev.limbeck.workspace;

import dev.limbeck.foreign.Migration;
import dev.limbeck.foreign.Script;
import dev.limbeck.foreign.Scripts;
import dev.limbeck.foreign.SourceFile;
import dev.limbeck.foreign.Unwritten;
import dev.limbeck.graph.Revision;
import dev.limbeck.script.WholeFile;
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

    private static String failing(Revision revision, Script script) {
        return Unwritten.sql("Revision %s is not imported: %s %s"
                .formatted(revision.id(), script.file().name(), script.missing()));
    }

    private static @Nullable String text(@Nullable Script script) {
        return script == null || script.isMissing() ? null : script.text();
    }
}
