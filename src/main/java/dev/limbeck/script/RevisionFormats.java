package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The languages that revision files are written in. */
public final class RevisionFormats {
    static final RevisionFormat SQL = new SqlFormat();
    static final RevisionFormat PYTHON = new PythonFormat();

    static final List<RevisionFormat> ALL = List.of(SQL, PYTHON);

    private RevisionFormats() {}

    /**
     * Reads what a revision runs.
     *
     * @throws NotRunnable if it is in a language that Limbeck does not run
     * @throws dev.limbeck.problem.Problem if the file cannot be read, or its parts are not clear
     */
    public static Body body(Revision revision) {
        Path file = Path.of(revision.origin().file());
        return of(file).body(file);
    }

    /**
     * Returns what a file of this content declares.
     *
     * @param file how it is called
     * @throws dev.limbeck.problem.Problem if it does not say it clearly
     */
    public static Revision declared(Path file, byte[] content) {
        return of(file).read(file, content);
    }

    /** Whether Limbeck itself can run a revision. */
    public static boolean isRunnable(Revision revision) {
        return of(Path.of(revision.origin().file())).isRunnable();
    }

    /** Returns the format that claims a file; empty where none does. */
    static Optional<RevisionFormat> claiming(Path file) {
        String name = String.valueOf(file.getFileName());
        return ALL.stream().filter(format -> format.claims(name)).findFirst();
    }

    /** Returns the format of a revision's file. */
    static RevisionFormat of(Path file) {
        return claiming(file).orElseThrow(() -> new IllegalArgumentException(file + " is no revision file"));
    }
}
