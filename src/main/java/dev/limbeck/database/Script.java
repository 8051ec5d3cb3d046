package dev.limbeck.database;

import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Entry;
import dev.limbeck.plan.Plan;
import dev.limbeck.plan.Step;
import java.util.List;

/**
 * A run as an SQL script for psql. It demands that the database is where the plan starts, writes what a run writes, in
 * the same transactions, and leaves the same database. The same plan gives the same text.
 */
public final class Script {
    private final ScriptText text;
    private final ScriptScope scope;
    private final ScriptStart start;
    private final ScriptSession session;
    private final ScriptLedger ledger;

    /** What one transaction holds. */
    public enum Borders {
        /** A revision. */
        REVISION,
        /** All revisions, but those that run outside of one. */
        RUN
    }

    /** Begins a script. */
    public Script(ScriptScope scope, ScriptStart start) {
        this.scope = scope;
        this.start = start;
        this.text = new ScriptText(scope.root());
        this.session = new ScriptSession(text, scope);
        this.ledger = new ScriptLedger(text, scope.table());
    }

    /**
     * Returns the script of a plan that runs revisions.
     *
     * @param jobs one for each step of the plan, in its order; none is halfway
     */
    public String run(Plan plan, List<Job> jobs, Borders borders) {
        open(plan, jobs);
        Transactions transactions = new Transactions(borders);
        jobs.forEach(transactions::write);
        transactions.end();
        return closed(plan);
    }

    /** Returns the script of a plan that runs nothing. */
    public String stamp(Plan plan, List<Entry> told) {
        open(plan, List.of());
        text.add("");
        plan.steps().forEach(step -> text.echo(step.line()));
        ledger.begin();
        plan.steps().forEach(step -> ledger.move(step.heads()));
        told.forEach(ledger::append);
        ledger.commit();
        return closed(plan);
    }

    private void open(Plan plan, List<Job> jobs) {
        text.comment("limbeck " + scope.deed() + ", as a script for psql 10 and later; written by Limbeck "
                        + ThisProcess.VERSION)
                .comment("")
                .comment("starts from " + shown(start.rows()))
                .comment("ends at     " + shown(plan.after()))
                .comment("");
        plan.steps().stream().map(Step::line).forEach(text::comment);
        text.comment("")
                .comment(
                        "It stops, and has written nothing, where the database is elsewhere or another run is under way.")
                .comment(
                        scope.isLocked()
                                ? ""
                                : "No lock is taken, as alembic.yaml says: see that no other run is under way.")
                .add("");
        session.begin();
        ScriptChecks checks = new ScriptChecks(scope);
        text.block(checks.rows(start.rows(), added(plan))).block(start.check(scope.table()));
        new ScriptRequirements(text).before(jobs);
        start.adopt(ledger);
    }

    private static String shown(List<RevisionId> rows) {
        return rows.isEmpty() ? "<base>" : RevisionId.join(rows);
    }

    private static List<RevisionId> added(Plan plan) {
        return plan.steps().stream()
                .flatMap(step -> step.heads().added().stream())
                .toList();
    }

    private String closed(Plan plan) {
        text.add("");
        session.end();
        text.echo("Done: the database is at " + shown(plan.after()) + ".");
        return text.toString();
    }

    /** Writes revisions, each in its transaction. */
    private final class Transactions {
        private final Borders borders;
        private boolean isOpen;

        Transactions(Borders borders) {
            this.borders = borders;
        }

        void write(Job job) {
            text.add("").echo(job.step().line());
            if (!job.isTransactional()) {
                end();
                new ScriptJournal(text, ledger, session, job).write();
                return;
            }
            ScriptTerms terms = new ScriptTerms(text, session, job);
            terms.tell();
            ledger.startClock();
            begin();
            terms.prepare();
            session.send(job.statements());
            terms.check();
            session.reset();
            ledger.move(job.step().heads());
            ledger.appendTimed(job.entry());
            if (borders == Borders.REVISION) {
                end();
            }
        }

        private void begin() {
            if (!isOpen) {
                ledger.begin();
                isOpen = true;
            }
        }

        void end() {
            if (isOpen) {
                ledger.commit();
                isOpen = false;
            }
        }
    }
}
