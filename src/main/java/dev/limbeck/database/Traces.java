package dev.limbeck.database;

import dev.limbeck.sql.Effect;
import dev.limbeck.sql.SqlQuote;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What statements leave in the server's catalog that run outside of a transaction. What was there before one began is
 * written down in words that only this class reads; they hold when the file says something else afterwards. Works on a
 * connection that commits by itself.
 */
final class Traces {
    private static final String SEPARATOR = "|";

    private static final String INDEXES_BEFORE = """
            SELECT t.oid::text || '|' || coalesce(pg_catalog.string_agg(i.indexrelid::text, ','), '')
            FROM pg_catalog.pg_class t LEFT JOIN pg_catalog.pg_index i ON i.indrelid = t.oid
            WHERE t.oid = pg_catalog.to_regclass(?) GROUP BY t.oid
            """;

    /** Those that are new, whatever their name where the statement gives none; the valid ones first. */
    private static final String NEW_INDEXES = """
            SELECT i.indexrelid::regclass::text, i.indisvalid AND i.indisready AND i.indislive
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid::text = ? AND i.indexrelid::text <> ALL (pg_catalog.string_to_array(?, ','))
                AND ? IN ('', c.relname)
            ORDER BY i.indisvalid DESC
            """;

    private static final String INVALID = """
            SELECT i.indexrelid::regclass::text
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE i.indrelid = pg_catalog.to_regclass(?) AND c.relname = ?
                AND NOT (i.indisvalid AND i.indisready AND i.indislive)
            """;

    private static final String REBUILT_BEFORE = """
            SELECT coalesce(pg_catalog.string_agg(indexrelid::text, ','), '') FROM pg_catalog.pg_index
            WHERE NOT indisvalid
            """;

    private static final String HALF_REBUILT = """
            SELECT i.indexrelid::regclass::text
            FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$' AND c.relnamespace <> 'pg_toast'::regnamespace
                AND i.indexrelid::text <> ALL (pg_catalog.string_to_array(?, ','))
            """;

    private static final String PARTITION = """
            SELECT inhparent::text || '|' || inhrelid::text FROM pg_catalog.pg_inherits
            WHERE inhparent = pg_catalog.to_regclass(?) AND inhrelid = pg_catalog.to_regclass(?)
            """;

    private static final String PENDING = """
            SELECT pg_catalog.format(
                'ALTER TABLE %s DETACH PARTITION %s FINALIZE', inhparent::regclass, inhrelid::regclass),
                inhdetachpending::text
            FROM pg_catalog.pg_inherits WHERE inhparent::text = ? AND inhrelid::text = ?
            """;

    private static final String PUBLICATIONS = """
            SELECT pg_catalog.md5(subpublications::text) FROM pg_catalog.pg_subscription WHERE subname = ?
                AND subdbid = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
            """;

    private static final String VALUE_BEFORE = """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumtypid = type AND enumlabel = ?)::text
                || '|' || coalesce(type::oid::text, '')
            FROM pg_catalog.to_regtype(?) AS type
            """;

    private static final String VALUE = """
            SELECT EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumlabel = ? AND enumtypid::text = ?)::text
            """;

    private final Connection connection;

    Traces(Connection connection) {
        this.connection = connection;
    }

    /** What the catalog shows before a statement. */
    String before(Effect effect) throws SQLException {
        Question question = Question.about(effect);
        String answer = question.query().isEmpty()
                ? ""
                : first(question.query(), question.parameters().toArray(String[]::new));
        return effect.kind() + SEPARATOR + answer + question.behind();
    }

    /** The same as an expression of SQL, for a script that looks when it comes there. */
    static Expression beforeInSql(Effect effect) {
        Question question = Question.about(effect);
        String kind = effect.kind() + SEPARATOR;
        if (question.query().isEmpty()) {
            return new Expression(SqlQuote.text(kind));
        }
        String query =
                Expression.of(question.query(), question.parameters()).sql().strip();
        return new Expression(
                SqlQuote.text(kind) + " || coalesce((" + query + "), '') || " + SqlQuote.text(question.behind()));
    }

    /**
     * What is asked of the catalog before a statement.
     *
     * @param query for one text; empty where there is nothing to ask
     * @param behind what is written behind the answer
     */
    private record Question(String query, List<String> parameters, String behind) {

        static Question about(Effect effect) {
            String object = SEPARATOR + effect.object();
            return switch (effect.kind()) {
                case NONE, REPEATABLE, UNKNOWABLE -> new Question("", List.of(), "");
                case INDEX_BUILD -> new Question(INDEXES_BEFORE, List.of(effect.table()), object);
                case INDEX_REBUILD -> new Question(REBUILT_BEFORE, List.of(), "");
                case DETACH -> new Question(PARTITION, List.of(effect.table(), effect.object()), "");
                case PUBLICATIONS -> new Question(PUBLICATIONS, List.of(effect.object()), object);
                case ENUM_VALUE -> new Question(VALUE_BEFORE, List.of(effect.object(), effect.table()), object);
                default -> new Question(exists(effect.kind()), List.of(effect.object()), object);
            };
        }
    }

    /** Whether what was written tells nothing of a statement that must not run twice. */
    static boolean isUnknowable(String written) {
        return written.startsWith(Effect.Kind.UNKNOWABLE + SEPARATOR);
    }

    /**
     * Makes an end of what a statement has left half done, and returns whether the statement has finished.
     *
     * @param written what was there before it
     * @param isRefused whether the server is known to have refused it
     */
    boolean settle(String written, boolean isRefused) throws SQLException {
        String[] before = written.split("\\|", 4);
        if (before.length < 2) {
            return false;
        }
        return switch (Effect.Kind.valueOf(before[0])) {
            case NONE, REPEATABLE, UNKNOWABLE -> false;
            case INDEX_BUILD -> before.length == 4 && isBuilt(before) && !isRefused;
            case INDEX_REBUILD -> {
                for (List<String> index : rows(HALF_REBUILT, before[1])) {
                    execute("DROP INDEX CONCURRENTLY IF EXISTS " + index.get(0));
                }
                yield false;
            }
            case DETACH -> before.length == 3 && isDetached(before);
            case PUBLICATIONS ->
                !isRefused && !first(PUBLICATIONS, rest(before)).equals(before[1]);
            case ENUM_VALUE ->
                before.length == 4
                        && !isRefused
                        && !first(VALUE, before[3], before[2]).equals(before[1]);
            default ->
                !isRefused
                        && !first(exists(Effect.Kind.valueOf(before[0])), rest(before))
                                .equals(before[1]);
        };
    }

    /** A name may hold the separator. */
    private static String rest(String... before) {
        return before.length == 4 ? before[2] + SEPARATOR + before[3] : before[2];
    }

    /**
     * Returns the index, as SQL names it, that a statement was to build and that is there without being of use, since
     * {@code IF NOT EXISTS} took it for built; empty where there is none.
     */
    String invalid(Effect effect) throws SQLException {
        return effect.kind() == Effect.Kind.INDEX_BUILD ? first(INVALID, effect.table(), effect.object()) : "";
    }

    private boolean isBuilt(String... before) throws SQLException {
        boolean isBuilt = false;
        for (List<String> index : rows(NEW_INDEXES, before[1], before[2], before[3])) {
            if (index.get(1).equals("t")) {
                isBuilt = true;
            } else {
                execute("DROP INDEX CONCURRENTLY IF EXISTS " + index.get(0));
            }
        }
        return isBuilt;
    }

    private boolean isDetached(String... before) throws SQLException {
        List<List<String>> partition = rows(PENDING, before[1], before[2]);
        boolean isPending = !partition.isEmpty() && partition.get(0).get(1).equals("true");
        if (isPending) {
            execute(partition.get(0).get(0));
        }
        return isPending || partition.isEmpty();
    }

    private static String exists(Effect.Kind kind) {
        String found = switch (kind) {
            case DATABASE -> "FROM pg_catalog.pg_database WHERE datname = ?";
            case TABLESPACE -> "FROM pg_catalog.pg_tablespace WHERE spcname = ?";
            case PREPARED -> "FROM pg_catalog.pg_prepared_xacts WHERE gid = ?";
            case SUBSCRIPTION ->
                "FROM pg_catalog.pg_subscription WHERE subname = ? AND subdbid ="
                        + " (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())";
            default -> "WHERE pg_catalog.to_regclass(?) IS NOT NULL";
        };
        return "SELECT EXISTS (SELECT " + found + ")::text";
    }

    /** The columns of the first row; empty where there is none. */
    private String first(String query, String... parameters) throws SQLException {
        List<List<String>> rows = rows(query, parameters);
        return rows.isEmpty() ? "" : String.join(SEPARATOR, rows.get(0));
    }

    private List<List<String>> rows(String query, String... parameters) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
