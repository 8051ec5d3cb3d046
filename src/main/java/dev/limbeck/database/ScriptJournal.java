package dev.limbeck.database;

import dev.limbeck.ledger.Progress;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.sql.Effect;
import dev.limbeck.sql.SqlQuote;
import dev.limbeck.sql.Statement;
import dev.limbeck.sql.Unit;
import java.util.List;

/**
 * Writes one revision that runs outside of a transaction, as {@link Journal} runs it: how far it has come is in the
 * ledger, so that a run can go on where the script stopped.
 */
final class ScriptJournal {
    private final ScriptText text;
    private final ScriptLedger ledger;
    private final ScriptSession session;
    private final Job job;
    private final Expression number;
    private Progress progress;

    ScriptJournal(ScriptText text, ScriptLedger ledger, ScriptSession session, Job job) {
        this.text = text;
        this.ledger = ledger;
        this.session = session;
        this.job = job;
        RevisionStep step = job.step();
        this.number = new Expression("(SELECT pg_catalog.max(number) FROM %s WHERE revision = %s)"
                .formatted(
                        ledger.table().ledger(),
                        SqlQuote.text(step.revision().id().value())));
        this.progress = new Progress(0, job.statements().size(), "", Progress.Next.UNTOUCHED, "");
    }

    void write() {
        ScriptTerms terms = new ScriptTerms(text, session, job);
        terms.tell();
        if (job.terms().hasChecksBefore()) {
            text.sql("BEGIN");
            terms.prepare();
            ledger.commit();
        }
        ledger.begin();
        ledger.appendBegun(job.entry());
        note(Progress.NONE, progress);
        ledger.commit();
        terms.set();
        Unit.of(job.statements()).forEach(this::write);
        ledger.begin();
        terms.check();
        session.reset();
        ledger.move(job.step().heads());
        changeRow(Expression.of(
                JournalRow.FINISH.formatted(ledger.table().ledger()),
                JournalRow.finished(number, progress, job.entry())));
        ledger.commit();
    }

    private void write(Unit unit) {
        Effect effect = unit.effect();
        if (effect.kind() != Effect.Kind.NONE) {
            noteBegun(effect);
            session.send(unit.statements());
            noteAlone(behind(unit));
        } else if (unit.hasOwnTransaction()) {
            writeOwn(unit);
        } else {
            text.sql("BEGIN");
            session.send(unit.statements());
            note(progress, behind(unit));
            ledger.commit();
            progress = behind(unit);
        }
    }

    private void writeOwn(Unit unit) {
        if (!unit.commits()) {
            session.send(unit.statements());
            noteAlone(behind(unit));
            return;
        }
        List<Statement> statements = unit.statements();
        session.send(statements.subList(0, statements.size() - 1));
        note(progress, behind(unit));
        session.send(List.of(unit.last()));
        progress = behind(unit);
    }

    /** The catalog is asked when the script comes there. */
    private void noteBegun(Effect effect) {
        text.sql("BEGIN");
        Progress begun = progress.next(Progress.Next.BEGUN, "");
        write(JournalRow.written(number, progress, begun, Traces.beforeInSql(effect)));
        ledger.commit();
        progress = begun;
    }

    private void noteAlone(Progress now) {
        text.sql("BEGIN");
        note(progress, now);
        ledger.commit();
        progress = now;
    }

    private void note(Progress before, Progress now) {
        write(JournalRow.written(number, before, now, now.before()));
    }

    private void write(List<?> values) {
        changeRow(Expression.of(JournalRow.WRITE.formatted(ledger.table().ledger()), values));
    }

    private void changeRow(Expression update) {
        JournalRow.AS_OURSELVES.forEach(text::sql);
        text.changingOne(update, ScriptStop.of(new ProgressMoved()));
    }

    private Progress behind(Unit unit) {
        return Journal.behind(progress, unit);
    }
}
