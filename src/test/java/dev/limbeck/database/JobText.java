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
        RevisionStep upgrade = (RevisionStep) step;
        Entry entry = new Entry(
                EventKind.UPGRADE,
                upgrade.revision(),
                true,
                step.heads().removed(),
                step.heads().added(),
                Kept.NOTHING,
                "");
        return Job.of(upgrade, new SectionText(file, 1, sql), entry);
    }
}
