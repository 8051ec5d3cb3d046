package dev.limbeck.script;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.NewSections.Together;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A revision of Alembic's that runs statements as they stand in it.
 *
 * @param notes lines of comments below the docstring
 * @param upgrade what is run, in order
 * @param downgrade the same; null where the revision cannot be undone
 */
public record PythonFile(
        Revision revision,
        List<String> notes,
        Together together,
        List<Part> upgrade,
        @Nullable List<Part> downgrade) {
    private static final String STEP = "    ";

    /** A part of a function: a statement, or what is said between two. */
    public sealed interface Part {
        /** Returns its lines, without what stands before each of them. */
        String written();
    }

    /**
     * A statement.
     *
     * @param sql without a semicolon at its end
     */
    public record Run(String sql) implements Part {
        @Override
        public String written() {
            return "op.execute(" + PythonString.block(escaped(sql)) + ")";
        }
    }

    /**
     * A comment.
     *
     * @param line without the sign that makes it one
     */
    public record Said(String line) implements Part {
        @Override
        public String written() {
            return ("# " + line.strip()).stripTrailing();
        }
    }

    /**
     * Whether there is a way to have SQLAlchemy send a statement as it stands: of {@code \:a} it takes the backslash, and of
     * {@code :ab:} it makes a parameter, but leaves the backslash that would keep it from that.
     */
    public static boolean isSentAsItStands(String sql) {
        String escaped = escaped(sql);
        return !PythonBody.PARAMETER.matcher(escaped).find()
                && PythonBody.ESCAPED.matcher(escaped).replaceAll("$1").equals(sql);
    }

    private static String escaped(String sql) {
        return PythonBody.PARAMETER.matcher(sql).replaceAll(Matcher.quoteReplacement("\\") + ":$1");
    }

    /** Returns the content of the file. */
    public byte[] content() {
        List<String> parents =
                revision.parents().stream().map(RevisionId::value).toList();
        String text = "\"\"\"" + PythonString.inDocstring(revision.message()) + "\n\nRevision ID: "
                + PythonString.inDocstring(revision.id().value()) + "\nRevises: "
                + PythonString.inDocstring(String.join(", ", parents)) + "\n"
                + (revision.createDate().isEmpty() ? "" : "Create Date: " + revision.createDate() + "\n")
                + "\n\"\"\"\n"
                + notes.stream().map(note -> new Said(note).written() + "\n").collect(Collectors.joining())
                + "from alembic import op\n\n\n# revision identifiers, used by Alembic.\nrevision = "
                + PythonString.quoted(revision.id().value(), "'")
                + "\ndown_revision = " + PythonTemplate.scalar(parents)
                + "\nbranch_labels = " + PythonTemplate.tuple(revision.labels())
                + "\ndepends_on = " + PythonTemplate.scalar(revision.dependsOn()) + "\n"
                + function(Body.UPGRADE, upgrade)
                + function(Body.DOWNGRADE, downgrade);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String function(String name, @Nullable List<Part> parts) {
        return "\n\ndef " + name + "() -> None:\n" + (parts == null ? refusal() : body(parts));
    }

    private String refusal() {
        String words = "Revision " + revision.id() + " cannot be undone";
        return STEP + "raise NotImplementedError(" + PythonString.quoted(words, "'") + ")\n";
    }

    private String body(List<Part> parts) {
        boolean runs = parts.stream().anyMatch(Run.class::isInstance);
        String step = together == Together.NOT && runs ? STEP + STEP : STEP;
        String lines = parts.stream().map(part -> step + part.written() + "\n").collect(Collectors.joining());
        String block = step.equals(STEP) ? "" : STEP + "with op.get_context().autocommit_block():\n";
        return block + lines + (runs ? "" : STEP + "pass\n");
    }
}
