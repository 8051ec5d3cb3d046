package dev.limbeck.workspace;

import dev.limbeck.database.InTransaction;
import dev.limbeck.database.Job.Binding;
import dev.limbeck.ddl.Marked;
import dev.limbeck.ddl.Refused;
import dev.limbeck.ddl.SqlLayout;
import dev.limbeck.plan.Direction;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.ChangeText;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.Renaming;
import dev.limbeck.script.NewSections;
import dev.limbeck.script.NewSections.Together;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a generated revision runs, as text.
 *
 * @param up the renamings on the way there
 * @param there the rest of the way
 * @param down the renamings on the way back
 * @param back the rest of that
 */
record GeneratedText(List<Renaming> up, SchemaDiff there, List<Renaming> down, SchemaDiff back) {

    /**
     * Returns both sections.
     *
     * @param remains what is known of what they leave
     * @param serverVersion the major version of the server on which they are run
     */
    NewSections sections(Generated.Remains remains, int serverVersion) {
        String open =
                remarks("not done: ", remains.left()) + refused(remains, there) + failure(remains, Direction.UPGRADE);
        String openBack = remarks("not undone: ", remains.notBack())
                + refused(remains, back)
                + failure(remains, Direction.DOWNGRADE);
        return new NewSections(
                together(serverVersion),
                joined(text(up, there, remains.left()), open),
                joined(gone(remains.left()) + text(down, back, remains.notBack()), openBack));
    }

    private static String joined(String statements, String open) {
        return (statements + (open.isEmpty() ? "" : "\n" + open)).stripLeading();
    }

    private static String text(List<Renaming> renamings, SchemaDiff diff, List<Change> left) {
        Stream<Marked> first = Renamings.statements(renamings).stream().map(sql -> new Marked(List.of(), sql));
        Stream<Marked> rest = Marked.of(way(diff).statements(), diff.findingsWithout(left)).stream();
        return Stream.concat(first, rest).map(GeneratedText::text).collect(Collectors.joining());
    }

    private static SchemaDiff.Way way(SchemaDiff diff) {
        return diff.way().orElseThrow();
    }

    /** What is marked stands by itself. */
    private static String text(Marked marked) {
        String marks = marked.marks().stream().map(GeneratedText::comment).collect(Collectors.joining());
        return (marks.isEmpty() ? "" : "\n" + marks)
                + (marked.statement().isEmpty() ? "" : SqlLayout.of(marked.statement()) + "\n");
    }

    /** What was lost on the way there does not come back. */
    private String gone(List<Change> left) {
        return there.findingsWithout(left).stream()
                .filter(Finding::isDestructive)
                .map(finding -> comment("not brought back: what "
                        + finding.change().element() + " loses by the upgrade, " + finding.loss()))
                .collect(Collectors.joining());
    }

    private static String remarks(String word, List<Change> changes) {
        return changes.stream()
                .map(change -> comment(word + ChangeText.whole(change)))
                .collect(Collectors.joining());
    }

    private static String failure(Generated.Remains remains, Direction direction) {
        return remains.failure()
                .filter(failure -> failure.direction() == direction)
                .map(failure -> comment("fails: " + failure.message()))
                .orElse("");
    }

    private static String refused(Generated.Remains remains, SchemaDiff diff) {
        return way(diff).refused().stream()
                .filter(remains.refused()::contains)
                .map(GeneratedText::remark)
                .collect(Collectors.joining());
    }

    private static String remark(Refused refused) {
        return comment("refused: " + refused.message() + "\n" + SqlLayout.of(refused.statement()));
    }

    /** Names may hold line breaks: what stands behind one would be run. */
    private static String comment(String text) {
        return text.lines().map(line -> ("-- " + line).stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** What only looks as if it could not run in a transaction has run in one. */
    private Together together(int serverVersion) {
        if (isTaken(Binding.TRANSACTION, serverVersion)) {
            return Together.UNSAID;
        }
        return isTaken(Binding.TRANSACTION_AT_RISK, serverVersion) ? Together.SAID : Together.NOT;
    }

    private boolean isTaken(Binding binding, int serverVersion) {
        return Stream.of(there, back)
                .map(diff -> statements(way(diff).sql()))
                .allMatch(statements -> InTransaction.obstacles(statements, binding, serverVersion)
                        .isEmpty());
    }

    private static List<Statement> statements(String sql) {
        return Statements.of(new SectionText("the new revision", 1, sql));
    }
}
