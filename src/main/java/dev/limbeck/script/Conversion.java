package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a revision in SQL says, as far as it can be said in Python too.
 *
 * @param notes the comments between its header and its first section
 */
public record Conversion(Revision revision, Body body, List<String> notes) {
    private static final Set<String> KEYS = Set.of(
            Header.REVISION,
            Header.DOWN_REVISION,
            Header.DEPENDS_ON,
            Header.BRANCH_LABELS,
            Header.MESSAGE,
            Header.CREATE_DATE,
            Header.TRANSACTION,
            Header.IRREVERSIBLE);

    /**
     * Reads a revision in SQL.
     *
     * @throws NotConvertible if it says what cannot be said in Python
     * @throws dev.limbeck.problem.Problem if it cannot be read, or its parts are not clear
     */
    public static Conversion ofSql(Path file) {
        byte[] content = content(file);
        HeaderText text = HeaderText.of(file, content);
        Header header = Header.of(text);
        header.map().keys().stream()
                .filter(key -> !KEYS.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw NotConvertible.key(key, header.place(key));
                });
        Body body = Body.of(file, content);
        body.verifyIfAny().ifPresent(verify -> {
            throw NotConvertible.section(Body.VERIFY, Place.of(file.toString(), verify.firstLine() - 1));
        });
        String below = new String(text.below().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        List<String> notes = below.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().replaceFirst("^--", ""))
                .toList();
        return new Conversion(header.revision(), body, notes);
    }

    /**
     * Returns a revision in Python as one in SQL.
     *
     * @throws NotConvertible if it runs anything but SQL that stands in it
     * @throws dev.limbeck.problem.Problem if it cannot be read, or is none
     */
    public static WholeFile ofPython(Path file) {
        return PythonBody.of(PythonSource.of(file, content(file)));
    }

    /** Whether a revision in Python does nothing to be undone but to refuse it. */
    public static boolean refusesDowngrade(Path file) {
        return PythonRefusal.isIn(PythonSource.of(file, content(file)));
    }

    /** Whether a file is called as revisions are. */
    public static boolean isRevision(Path file) {
        return RevisionFormats.claiming(file).isPresent();
    }

    /** Whether a revision is written in SQL. */
    public static boolean isSql(Path file) {
        return RevisionFormats.of(file) == RevisionFormats.SQL;
    }

    /** Returns what a file is called in the other language. */
    public static Path renamed(Path file) {
        String name = String.valueOf(file.getFileName());
        RevisionFormat from = RevisionFormats.of(file);
        RevisionFormat to = from == RevisionFormats.SQL ? RevisionFormats.PYTHON : RevisionFormats.SQL;
        return file.resolveSibling(
                name.substring(0, name.length() - from.ending().length()) + to.ending());
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }
}
