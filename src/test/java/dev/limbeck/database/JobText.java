package dev.limbeck.database;

import dev.limbeck.ledger.Entry;
import dev.limbeck.ledger.EventKind;
import dev.limbeck.ledger.Kept;
import dev.limbeck.plan.RevisionStep;
import dev.limbeck.plan.Step;
import dev.limbeck.sql.SectionText;

/** Jobs as tests write them. */
final class JobText {

    private JobText() {}

    /** Returns the job of an upgrade that runs this text. */
    static Job upgrade(Step step, String file, String sql) {
        return Job.of((RevisionStep) step, new SectionText(file, 1, sql), entry((RevisionStep) step));
    }

    /** Returns the same, where the revision asks for a transaction. */
    static Job asking(Step step, String file, String sql) {
        return Job.atRisk((RevisionStep) step, new SectionText(file, 1, sql), entry((RevisionStep) step));
    }

    /** Returns the job of an upgrade that runs this text, each statement by itself. */
    static Job unbound(Step step, String file, String sql) {
        return Job.unbound((RevisionStep) step, new SectionText(file, 1, sql), entry((RevisionStep) step), null);
    }

    /** Returns the same, where it was begun and not finished. */
    static Job unbound(Step step, String file, String sql, Halfway halfway) {
        return Job.unbound((RevisionStep) step, new SectionText(file, 1, sql), entry((RevisionStep) step), halfway);
    }

    private static Entry entry(RevisionStep step) {
        return new Entry(
                EventKind.UPGRADE,
                step.revision(),
                true,
                step.heads().removed(),
                step.heads().added(),
                Kept.NOTHING,
                "");
    }
}
