package dev.limbeck.script;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A revision file that is to be written.
 *
 * @param parents in the order to write them
 * @param dependsOn ids or labels, in the order to write them
 * @param date when it was made
 */
public record NewFile(
        RevisionId id,
        List<RevisionId> parents,
        List<String> dependsOn,
        List<String> labels,
        String message,
        ZonedDateTime date) {

    /**
     * Writes the file, with empty sections, and returns its path.
     *
     * @throws CannotWrite if it is there already or cannot be written
     */
    public Path write(Path folder, FileTemplate template, VersionFolders folders) {
        Path file = file(folder, template.name(id, message, date, folders.fileNames()) + ".sql");
        AtomicFile.create(file, text().getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** Where the locale is C, Java can spell no file name beyond ASCII. */
    private static Path file(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException cannotSpell) {
            return folder.resolve(name.replaceAll("\\P{ASCII}+", "_"));
        }
    }

    String text() {
        String header = entries().stream()
                .flatMap(String::lines)
                .map(line -> ("-- " + line).stripTrailing())
                .collect(Collectors.joining("\n"));
        return header + "\n\n-- +upgrade\n\n\n-- +downgrade\n\n";
    }

    private List<String> entries() {
        List<String> entries = new ArrayList<>();
        entries.add(YamlWriter.entry(Header.REVISION, id.value()));
        add(
                entries,
                Header.DOWN_REVISION,
                parents.stream().map(RevisionId::value).toList());
        add(entries, Header.DEPENDS_ON, dependsOn);
        add(entries, Header.BRANCH_LABELS, labels);
        entries.add(YamlWriter.entry(Header.MESSAGE, message));
        entries.add(YamlWriter.entry(
                Header.CREATE_DATE,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date.truncatedTo(ChronoUnit.SECONDS))));
        return entries;
    }

    private static void add(List<String> entries, String key, List<String> values) {
        if (values.size() == 1) {
            entries.add(YamlWriter.entry(key, values.get(0)));
        } else if (!values.isEmpty()) {
            entries.add(YamlWriter.entry(key, values));
        }
    }
}
