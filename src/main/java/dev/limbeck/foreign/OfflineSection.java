package dev.limbeck.foreign;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.sql.SectionText;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Statements;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Alembic prints for one revision in one direction.
 *
 * @param lines from behind the line that names it to the one that names the next
 */
record OfflineSection(RevisionId id, List<String> lines) {
    /** A block that commits by itself prints these around what is in it. */
    private static final Pattern BORDER = Pattern.compile("(?i)begin|commit");

    OfflineSection {
        lines = List.copyOf(lines);
    }

    OfflineSection with(List<String> others) {
        return new OfflineSection(id, others);
    }

    /** Whether Alembic came to the end of it: there it notes that it is applied, or no more. */
    boolean isWhole() {
        return lastRow() >= 0;
    }

    private int lastRow() {
        for (int index = lines.size() - 1; index >= 0; index--) {
            if (VersionRow.of(lines.get(index)).filter(row -> row.names(id)).isPresent()) {
                return index;
            }
        }
        return -1;
    }

    private int firstRow() {
        int first = lastRow();
        for (int index = first; index >= 0; index--) {
            boolean isRow = VersionRow.of(lines.get(index)).isPresent();
            if (!isRow && !lines.get(index).isBlank()) {
                return first;
            }
            first = isRow ? index : first;
        }
        return first;
    }

    /** The table in which it is noted, as SQL. */
    String table() {
        return VersionRow.of(lines.get(lastRow())).orElseThrow().table();
    }

    /** What is printed behind it, in no revision. */
    List<String> after() {
        return lines.subList(lastRow() + 1, lines.size());
    }

    /** What the revision runs, as it is printed, without line breaks at either end. */
    String printed() {
        return String.join("\n", lines.subList(0, firstRow())).strip();
    }

    /** Returns what it runs. */
    String sql() {
        String text = printed();
        List<Statement> borders = borders(text);
        for (int index = borders.size() - 1; index >= 0; index--) {
            int start = borders.get(index).start().offset();
            int end = start + borders.get(index).text().length();
            text = text.substring(0, start) + text.substring(end).replaceFirst("^\\s*;\\s*", "");
        }
        return text.isBlank() ? "" : text.strip() + "\n";
    }

    /** Whether some of it commits by itself. */
    boolean isUnbound() {
        return !borders(printed()).isEmpty();
    }

    /** What cannot be split is named when it is fitted into a revision. */
    private static List<Statement> borders(String text) {
        try {
            return Statements.of(new SectionText("", 1, text)).stream()
                    .filter(statement -> statement.kind() == Statement.Kind.TRANSACTION_CONTROL)
                    .filter(statement -> BORDER.matcher(statement.text()).matches())
                    .toList();
        } catch (Problem unclear) {
            return List.of();
        }
    }
}
