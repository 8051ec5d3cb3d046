package dev.limbeck.database;

import dev.limbeck.problem.Secrets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows that a query gave, each as psql would print it without alignment, sorted: a server may give them in any order.
 *
 * @param rows empty where there was none
 */
record Answer(List<String> rows) {
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_ROW = 200;

    Answer {
        rows = List.copyOf(rows);
    }

    static Answer read(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<String> rows = new ArrayList<>();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                String value = result.getString(column);
                row.add(value == null ? "NULL" : value);
            }
            rows.add(String.join(" | ", row));
        }
        rows.sort(null);
        return new Answer(rows);
    }

    /** Tells, in lines under a word, the only row, or those of several that another answer has not. */
    String told(String word, Answer other) {
        if (rows.size() <= 1) {
            return "  " + word + ": " + (rows.isEmpty() ? "no rows" : cut(rows.get(0)));
        }
        List<String> own = without(other);
        String lines =
                own.stream().limit(MOST_ROWS).map(row -> "\n    " + cut(row)).collect(Collectors.joining());
        String more = own.size() > MOST_ROWS ? "\n    and " + (own.size() - MOST_ROWS) + " more" : "";
        return "  " + word + ": " + rows.size() + " rows" + (own.isEmpty() ? "" : ", those that differ:") + lines
                + more;
    }

    private List<String> without(Answer other) {
        Map<String, Integer> left = new HashMap<>();
        other.rows.forEach(row -> left.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> left.merge(row, -1, Integer::sum) < 0)
                .toList();
    }

    private static String cut(String row) {
        String masked = Secrets.mask(row.replace("\n", "\\n"));
        return masked.length() <= LONGEST_ROW ? masked : masked.substring(0, LONGEST_ROW) + "…";
    }
}
