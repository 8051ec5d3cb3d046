package dev.limbeck.database;

import dev.limbeck.sql.PsqlText;
import dev.limbeck.sql.Spot;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import java.nio.file.Path;

/** The text of a script for psql while it is written. */
final class ScriptText {
    private final StringBuilder text = new StringBuilder();
    private final Path root;

    /**
     * Begins with nothing.
     *
     * @param root the folder that the script names files from, so that it is the same on every machine
     */
    ScriptText(Path root) {
        this.root = root;
    }

    /** Adds a line, or several, as they stand. */
    ScriptText add(String lines) {
        text.append(lines).append('\n');
        return this;
    }

    ScriptText comment(String line) {
        return add(("-- " + inOneLine(line)).stripTrailing());
    }

    /** Adds a line that psql prints when it comes there. */
    ScriptText echo(String line) {
        return add("\\echo '" + inOneLine(line).replace("\\", "\\\\").replace("'", "''") + "'");
    }

    /** Adds a statement of Limbeck's own. */
    ScriptText sql(String statement) {
        return add(statement.strip() + ";");
    }

    /** Adds a statement with values in it. */
    ScriptText sql(Expression statement) {
        return sql(statement.sql());
    }

    /** Adds a statement that must change one row; otherwise the script stops. */
    ScriptText changingOne(Expression statement, ScriptStop otherwise) {
        return block("BEGIN\n" + statement.sql().strip() + ";\n" + otherwise.unless("FOUND") + "END");
    }

    /** Adds what the server itself has to decide. */
    ScriptText block(String body) {
        return sql("DO " + SqlQuote.block("\n" + body + "\n"));
    }

    /** Adds a statement of a revision, below a line that tells where it stands. */
    ScriptText statement(Statement statement) {
        Spot start = statement.start();
        comment(shown(start.section().file(), start.line()));
        text.append(PsqlText.of(statement));
        return this;
    }

    /** A line of a file, named from the folder of the project. */
    String shown(String file, int line) {
        Path path = Path.of(file);
        return (path.startsWith(root) ? root.relativize(path) : path).toString().replace('\\', '/') + ":" + line;
    }

    private static String inOneLine(String line) {
        return line.replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
