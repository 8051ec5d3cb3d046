package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Place;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import java.util.List;

/**
 * Writes what a revision demands of its run, as {@link Checks} looks at it. What an invariant gave before is kept by psql:
 * nothing else outlives what a revision may do to its session and its transaction.
 */
final class ScriptTerms {
    private static final String SAVEPOINT = "limbeck_checks";
    private static final String GIVEN = "limbeck.given";

    /** All rows as text, in an order of their own. */
    private static final String ASKED = """
            DECLARE
                answer record;
                found text[] := '{}';
            BEGIN
                FOR answer IN EXECUTE %s LOOP
                    found := found || answer::text;
                END LOOP;
                found := ARRAY(SELECT line FROM pg_catalog.unnest(found) AS line ORDER BY line COLLATE "C");
            """;

    private static final String VERIFIED = """
            DECLARE
                answer text;
                answers integer := 0;
            BEGIN
                FOR answer IN EXECUTE %s LOOP
                    answers := answers + 1;
                    IF answer IS DISTINCT FROM 'true' THEN
                        answers := 0;
                        EXIT;
                    END IF;
                END LOOP;
            """;

    private final ScriptText text;
    private final ScriptSession session;
    private final Terms terms;
    private final RevisionId id;

    ScriptTerms(ScriptText text, ScriptSession session, Job job) {
        this.text = text;
        this.session = session;
        this.terms = job.terms();
        this.id = job.step().revision().id();
    }

    /** Writes what is only for people. */
    void tell() {
        terms.requirements().confirmations().forEach(each -> text.comment("confirmed: " + each.text()));
        if (terms.lockRetries() > 0) {
            text.comment("a run would try again where it does not get its locks; a script stops");
        }
    }

    /** Looks for what is required, makes the settings for this transaction, and asks the invariants. */
    void prepare() {
        new ScriptRequirements(text).extensions(id, terms.requirements().extensions());
        session.set(terms.settings(), Session.Scope.TRANSACTION);
        for (int index = 0; index < terms.invariants().size(); index++) {
            ask(index);
        }
    }

    private void ask(int index) {
        text.block(asked(index) + "    PERFORM pg_catalog.set_config('" + GIVEN + "', found::text, false);\nEND")
                .add("SELECT pg_catalog.current_setting('%s') AS %s \\gset".formatted(GIVEN, variable(index)));
    }

    private String asked(int index) {
        return ASKED.formatted(
                SqlQuote.block(terms.invariants().get(index).query().text()));
    }

    private static String variable(int index) {
        return "limbeck_before_" + (index + 1);
    }

    /** Makes the settings for what follows. */
    void set() {
        session.set(terms.settings(), Session.Scope.SESSION);
    }

    /** Looks whether the data are as the revision demands, in a transaction; what that writes does not stay. */
    void check() {
        if (!terms.hasChecks()) {
            return;
        }
        text.sql("SAVEPOINT " + SAVEPOINT);
        session.reset();
        session.set(terms.settings(), Session.Scope.TRANSACTION);
        for (int index = 0; index < terms.invariants().size(); index++) {
            compare(index);
        }
        terms.verification().forEach(this::verify);
        text.sql("ROLLBACK TO SAVEPOINT " + SAVEPOINT).sql("RELEASE SAVEPOINT " + SAVEPOINT);
    }

    private void compare(int index) {
        Place place = terms.invariants().get(index).place();
        ScriptStop changed = new ScriptStop(
                SqlQuote.text(id + " changed what must stay as it was (" + text.shown(place.file(), place.line())
                                + "): ")
                        + " || pg_catalog.left(pg_catalog.current_setting('" + GIVEN + "'), 500) || "
                        + SqlQuote.text(" before, ") + " || pg_catalog.left(found::text, 500) || "
                        + SqlQuote.text(" after"),
                "The revision does not end. Correct it, or what it demands, and write the script again.");
        text.add("SELECT pg_catalog.set_config('%s', :'%s', true) AS limbeck_given \\gset"
                        .formatted(GIVEN, variable(index)))
                .block(asked(index)
                        + changed.where("found::text <> pg_catalog.current_setting('" + GIVEN + "')")
                        + "END");
    }

    private void verify(Statement check) {
        if (!Checks.isQuery(check)) {
            session.send(List.of(check));
            return;
        }
        ScriptStop unverified = new ScriptStop(
                SqlQuote.text(id + " is not verified ("
                        + text.shown(
                                check.start().section().file(), check.start().line())
                        + "): the query does not give true"),
                "The revision does not end. Correct it, or what it demands, and write the script again.");
        text.block(VERIFIED.formatted(SqlQuote.block(check.text())) + unverified.where("answers = 0") + "END");
    }
}
