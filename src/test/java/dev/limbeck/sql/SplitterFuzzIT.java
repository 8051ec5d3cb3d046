package dev.limbeck.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.postgres.OnPostgres;
import dev.limbeck.postgres.TestDatabase;
import dev.limbeck.problem.Problem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is split and run statement by statement does what PostgreSQL does with the whole text, sent at once. */
@OnPostgres
class SplitterFuzzIT {
    private static final String SYNTAX_ERROR = "42601";

    /** All that the texts can leave behind. */
    private static final String LEFT = """
            SELECT '', line FROM log
            UNION ALL SELECT viewname, definition FROM pg_views WHERE schemaname = 'public'
            UNION ALL SELECT rulename, definition FROM pg_rules WHERE schemaname = 'public'
            UNION ALL SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            UNION ALL SELECT '', obj_description('log'::regclass, 'pg_class')
            ORDER BY 1, 2
            """;

    @Test
    void a_few_hundred_texts(TestDatabase database) throws SQLException {
        compare(database, 400);
    }

    @Test
    @Tag("stress")
    void many_thousand_texts(TestDatabase database) throws SQLException {
        compare(database, 20_000);
    }

    private static void compare(TestDatabase database, int tries) throws SQLException {
        database.execute("CREATE TABLE log (line text)");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int succeeded = 0;
        try (Connection connection =
                DriverManager.getConnection(database.url() + "&preferQueryMode=extendedForPrepared")) {
            connection.setAutoCommit(false);
            for (int number = 0; number < tries; number++) {
                String text = NastySql.text(random);
                boolean escapes = random.nextInt(4) == 0;
                Outcome whole = whole(connection, text, escapes);
                List<Outcome> pieces = pieces(connection, text, escapes);
                if (pieces.isEmpty()) {
                    assertThat(whole.succeeded()).as(text).isFalse();
                } else {
                    assertThat(pieces)
                            .as("seed %d, backslash escapes %s:%n%s", seed, escapes, text)
                            .contains(whole);
                }
                succeeded += whole.succeeded() ? 1 : 0;
            }
        }
        System.out.printf("Split as PostgreSQL does: %d texts, %d of which it runs%n", tries, succeeded);
    }

    /** What is left of a text that runs, or the state of an error. */
    private record Outcome(List<String> left, String state) {
        boolean succeeded() {
            return state.isEmpty();
        }
    }

    private static Outcome whole(Connection connection, String text, boolean escapes) throws SQLException {
        try {
            return run(connection, List.of(setting(escapes), text)).get(0);
        } finally {
            connection.rollback();
        }
    }

    /**
     * That of all statements if each runs; else that of each which does not, the others being run nevertheless; none
     * where the text is refused before. What begins or ends a transaction is not run: if anything fails, it may as well
     * have been that, by its syntax.
     */
    private static List<Outcome> pieces(Connection connection, String text, boolean escapes) throws SQLException {
        try {
            String set = setting(escapes);
            List<Statement> statements = Statements.of(new SectionText("a.sql", 1, set + ";" + text));
            List<String> texts = statements.stream()
                    .filter(statement -> statement.kind() != Statement.Kind.TRANSACTION_CONTROL)
                    .map(Statement::text)
                    .toList();
            List<Outcome> outcomes = new ArrayList<>(run(connection, texts));
            if (texts.size() < statements.size() && !outcomes.get(0).succeeded()) {
                outcomes.add(new Outcome(List.of(), SYNTAX_ERROR));
            }
            return outcomes;
        } catch (Problem unreadable) {
            return List.of();
        } finally {
            connection.rollback();
        }
    }

    private static String setting(boolean escapes) {
        return "SET standard_conforming_strings = " + (escapes ? "off" : "on");
    }

    private static List<Outcome> run(Connection connection, List<String> texts) throws SQLException {
        List<Outcome> failures = new ArrayList<>();
        for (String text : texts) {
            execute(connection, "SAVEPOINT before");
            try {
                execute(connection, text);
            } catch (SQLException refused) {
                failures.add(new Outcome(List.of(), refused.getSQLState()));
                execute(connection, "ROLLBACK TO before");
            }
        }
        return failures.isEmpty() ? List.of(new Outcome(left(connection), "")) : failures;
    }

    private static List<String> left(Connection connection) throws SQLException {
        List<String> left = new ArrayList<>();
        try (java.sql.Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LEFT)) {
            while (rows.next()) {
                left.add(rows.getString(1));
                left.add(String.valueOf(rows.getString(2)));
            }
        }
        return left;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }
}
