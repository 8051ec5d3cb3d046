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
import dev.limbeck.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the files of revisions say, as the ledger keeps it. */
final class Texts {

    private Texts() {}

    /** Returns what is kept of each; nothing of a file that Limbeck does not run, or whose text is not clear. */
    static Map<RevisionId, Kept> of(Collection<Revision> revisions) {
        return each(revisions, Texts::of, Kept.NOTHING);
    }

    /** Returns the checksum of each, as {@link #of(Collection)} keeps it. */
    static Map<RevisionId, String> checksums(Collection<Revision> revisions) {
        return each(revisions, Texts::checksum, Kept.NOTHING.checksum());
    }

    private static <T> Map<RevisionId, T> each(Collection<Revision> revisions, Function<Body, T> reading, T nothing) {
        return revisions.parallelStream()
                .collect(Collectors.toMap(Revision::id, revision -> read(revision, reading, nothing)));
    }

    private static <T> T read(Revision revision, Function<Body, T> reading, T nothing) {
        if (!RevisionFormats.isRunnable(revision)) {
            return nothing;
        }
        try {
            return reading.apply(RevisionFormats.body(revision));
        } catch (Problem unclear) {
            return nothing;
        }
    }

    /** Returns what is kept of a file. SQL that holds a password is not: it would lie in the database for all to read. */
    static Kept of(Body body) {
        return of(body, checksum(body));
    }

    /** As {@link #of(Body)}, of a file whose upgrade was split already. */
    static Kept of(Body body, List<Statement> upgrade) {
        return of(body, Checksum.of(upgrade));
    }

    private static Kept of(Body body, String checksum) {
        String downgrade = body.undoing().filter(text -> !Secrets.mayBeIn(text)).orElse(null);
        return new Kept(checksum, downgrade);
    }

    private static String checksum(Body body) {
        return Checksum.of(text(body.upgrade()));
    }

    static SectionText text(Section section) {
        return new SectionText(section.file(), section.firstLine(), section.text());
    }
}
