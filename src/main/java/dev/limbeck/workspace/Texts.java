package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Kept;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import dev.limbeck.script.Body;
import dev.limbeck.script.RevisionFormats;
import dev.limbeck.script.Section;
import dev.limbeck.sql.Checksum;
import dev.limbeck.sql.SectionText;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What the files of revisions say, as the ledger keeps it. */
final class Texts {

    private Texts() {}

    /** Returns what is kept of each; nothing of a file that Limbeck does not run, or whose text is not clear. */
    static Map<RevisionId, Kept> of(Collection<Revision> revisions) {
        return revisions.parallelStream().collect(Collectors.toMap(Revision::id, Texts::of));
    }

    private static Kept of(Revision revision) {
        if (!RevisionFormats.isRunnable(revision)) {
            return Kept.NOTHING;
        }
        try {
            return of(RevisionFormats.body(revision));
        } catch (Problem unclear) {
            return Kept.NOTHING;
        }
    }

    /** Returns what is kept of a file. SQL that holds a password is not: it would lie in the database for all to read. */
    static Kept of(Body body) {
        String downgrade = body.downgradeIfAny()
                .map(Section::text)
                .filter(text -> text.equals(Secrets.mask(text)))
                .orElse(null);
        return new Kept(Checksum.of(text(body.upgrade())), downgrade);
    }

    static SectionText text(Section section) {
        return new SectionText(section.file(), section.firstLine(), section.text());
    }
}
