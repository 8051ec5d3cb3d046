package dev.limbeck.workspace;

import dev.limbeck.script.Conversion;
import dev.limbeck.script.NewSections.Together;
import dev.limbeck.script.NotConvertible;
import dev.limbeck.script.PythonFile;
import dev.limbeck.script.PythonFile.Part;
import dev.limbeck.script.PythonFile.Run;
import dev.limbeck.script.PythonFile.Said;
import dev.limbeck.script.Section;
import dev.limbeck.script.WholeChange;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts revisions from SQL into Python or back, where both say the same. */
public final class Convert {

    private Convert() {}

    /** A revision's file, and what takes its place. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Converted(Path from, Path to, byte[] content) {}

    /**
     * Returns what would be written; writes nothing.
     *
     * @throws NotConvertible if a revision says what the other language cannot
     * @throws dev.limbeck.problem.Problem if a file cannot be read
     */
    public static List<Converted> plan(List<Path> files) {
        return files.stream()
                .map(file -> new Converted(
                        file,
                        Conversion.renamed(file),
                        Conversion.isSql(file)
                                ? python(Conversion.ofSql(file)).content()
                                : Conversion.ofPython(file).content()))
                .toList();
    }

    /**
     * Puts files in the places of others. Whoever is stopped has a revision in two files, and converts it again.
     *
     * @throws dev.limbeck.script.CannotWrite if a file cannot be written or removed, or another is where it would be; nothing is
     *     changed then
     */
    public static void write(List<Converted> files) {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.to(), file.content()));
        WholeChange.write(contents, files.stream().map(Converted::from).toList(), Optional.empty());
    }

    private static PythonFile python(Conversion file) {
        return new PythonFile(
                file.revision(),
                file.notes(),
                file.body().isTransactional() ? Together.UNSAID : Together.NOT,
                parts(file.body().upgrade()),
                file.body().downgradeIfAny().map(Convert::parts).orElse(null));
    }

    private static List<Part> parts(Section section) {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Statement statement :
                Statements.of(new SectionText(section.file(), section.firstLine(), section.text()))) {
            said(section.text().substring(end, statement.start().offset()), parts);
            parts.add(run(statement));
            end = statement.start().offset() + statement.text().length();
        }
        said(section.text().substring(end), parts);
        return parts;
    }

    private static void said(String gap, List<Part> parts) {
        gap.lines()
                .map(line -> line.strip().replaceFirst("^;\\s*", ""))
                .filter(line -> !line.isEmpty())
                .forEach(line -> parts.add(new Said(line.replaceFirst("^--", ""))));
    }

    private static Run run(Statement statement) {
        @Nullable
        String hindrance = switch (statement.kind()) {
            case COPY_DATA -> "Alembic cannot send the data of a COPY";
            case TRANSACTION_CONTROL -> "In Alembic a revision begins and ends no transaction by itself";
            case ORDINARY ->
                PythonFile.isSentAsItStands(statement.text())
                        ? null
                        : "SQLAlchemy would not send the colons in this as they stand";
        };
        if (hindrance != null) {
            throw NotConvertible.statement(hindrance, statement.place());
        }
        return new Run(statement.text());
    }
}
