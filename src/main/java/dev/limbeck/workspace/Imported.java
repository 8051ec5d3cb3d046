package dev.limbeck.workspace;

import dev.limbeck.foreign.Migration;
import dev.limbeck.foreign.Remark;
import dev.limbeck.graph.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of the migrations of another tool.
 *
 * @param tool the word for the tool
 * @param revisions parents first
 * @param remarks what did not simply become a revision, the worst first
 */
public record Imported(String tool, List<Placed> revisions, List<Remark> remarks) {
    public Imported {
        revisions = List.copyOf(revisions);
        remarks = List.copyOf(remarks);
    }

    /** How the file of a revision stands to the migration that it comes from. */
    public enum State {
        /** There was none. */
        NEW,
        /** It is as it would be written now. */
        SAME,
        /** It is not, and stays as it is: somebody has edited it, or the migration. */
        OTHER;

        /** As it is printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A migration, and where its revision lies, or will.
     *
     * @param revision as its file declares it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Placed(Migration migration, Revision revision, Path file, byte[] content, State state) {}

    /** Returns those of a state, in order. */
    public List<Placed> in(State state) {
        return revisions.stream().filter(each -> each.state() == state).toList();
    }

    /** Whether all that the tool runs is in a revision, and none of these is another than the tool's. */
    public boolean isWhole() {
        return in(State.OTHER).isEmpty() && remarks.stream().noneMatch(each -> each.kind() == Remark.Kind.MISSING);
    }
}
