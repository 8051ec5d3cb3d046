package dev.limbeck.database;

import dev.limbeck.sql.Statement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a revision leaves the data as it demands. Works in the transaction of the caller; what a check writes does
 * not stay, and what the revision set for itself does not bear on it.
 */
final class Checks {
    private static final String SAVEPOINT = "limbeck_checks";
    private static final Set<String> QUERIES = Set.of("select", "values", "table", "with", "(");
    private static final String UNVERIFIED = "is not verified";
    private static final String BOOLEAN = "bool";

    private final Connection connection;
    private final Session session;
    private final Terms terms;
    private final List<Answer> before = new ArrayList<>();

    Checks(Connection connection, Session session, Terms terms) {
        this.connection = connection;
        this.session = session;
        this.terms = terms;
    }

    /** Asks the invariants before the revision, under its settings; null where that goes well. */
    @Nullable
    Failure before() {
        before.clear();
        for (Invariant invariant : terms.invariants()) {
            try {
                before.add(answer(invariant));
            } catch (SQLException refused) {
                return refused("before it", invariant, refused);
            }
        }
        return null;
    }

    /** Returns what is wrong behind the revision; null where nothing is. */
    @Nullable
    Failure after() throws SQLException {
        if (!terms.hasChecks()) {
            return null;
        }
        execute("SAVEPOINT " + SAVEPOINT);
        session.reset();
        session.set(terms.settings(), Session.Scope.TRANSACTION);
        Failure failure = changed();
        if (failure == null) {
            failure = unverified();
        }
        if (failure == null) {
            execute("ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            execute("RELEASE SAVEPOINT " + SAVEPOINT);
        }
        return failure;
    }

    private @Nullable Failure changed() {
        for (int index = 0; index < before.size(); index++) {
            Invariant invariant = terms.invariants().get(index);
            try {
                Answer was = before.get(index);
                Answer is = answer(invariant);
                if (!is.equals(was)) {
                    return Failure.broken(
                            "changed what must stay as it was",
                            was.told("before", is) + "\n" + is.told("after", was),
                            invariant.place());
                }
            } catch (SQLException refused) {
                return refused("behind it", invariant, refused);
            }
        }
        return null;
    }

    private static Failure refused(String when, Invariant invariant, SQLException refused) {
        return Failure.refused(List.of(invariant.placeAt(ServerMessage.position(refused))), refused)
                .saying(Failure.FAILED, "The invariant cannot be asked " + when + ":\n");
    }

    private Answer answer(Invariant invariant) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            return statement.execute(invariant.query().text())
                    ? Answer.read(statement.getResultSet())
                    : new Answer(List.of());
        }
    }

    private @Nullable Failure unverified() {
        for (Statement check : terms.verification()) {
            try {
                String wrong = wrong(check);
                if (wrong != null) {
                    return Failure.broken(UNVERIFIED, "The query gives " + wrong + ", not true.", check.place());
                }
            } catch (SQLException refused) {
                return Failure.refused(List.of(ErrorPlace.of(check, refused)), refused)
                        .saying(UNVERIFIED, "");
            }
        }
        return null;
    }

    /** What a query gives in place of true; null where that is nothing, or the statement is no query. */
    private @Nullable String wrong(Statement check) throws SQLException {
        if (check.kind() == Statement.Kind.COPY_DATA) {
            Session.copy(connection, check);
            return null;
        }
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean hasRows = statement.execute(check.text());
            session.tellNotices(statement.getWarnings());
            return hasRows && isQuery(check) ? wrong(statement.getResultSet()) : null;
        }
    }

    /** Whether a check has to give true. */
    static boolean isQuery(Statement check) {
        return QUERIES.contains(check.firstWord().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String wrong(ResultSet result) throws SQLException {
        boolean hasColumn = result.getMetaData().getColumnCount() > 0;
        if (!hasColumn || !result.getMetaData().getColumnTypeName(1).equals(BOOLEAN)) {
            return hasColumn ? "a value of type " + result.getMetaData().getColumnTypeName(1) : "no column";
        }
        int row = 0;
        while (result.next()) {
            row++;
            String value = result.getString(1);
            if (!"t".equals(value)) {
                return (value == null ? "null" : "false") + (row == 1 ? "" : " in row " + row);
            }
        }
        return row == 0 ? "no row" : null;
    }

    private void execute(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
