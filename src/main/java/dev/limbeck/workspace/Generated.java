package dev.limbeck.workspace;

import dev.limbeck.ddl.Refused;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.plan.Direction;
import dev.limbeck.schema.Change;
import dev.limbeck.schema.Finding;
import dev.limbeck.schema.Renaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A revision that was written out of what differs between the migrations and the model.
 *
 * @param findings what it changes, sorted by element; what it renames is not among them
 * @param renamings what it renames, in that order
 */
public record Generated(Revision revision, List<Finding> findings, List<Renaming> renamings, Remains remains) {
    public Generated {
        findings = List.copyOf(findings);
        renamings = List.copyOf(renamings);
    }

    /** Returns those of the findings that it leaves nothing of to do by hand. */
    public List<Finding> done() {
        return new SchemaDiff(findings, Optional.empty()).findingsWithout(remains.left());
    }

    /**
     * That it does not run.
     *
     * @param direction the way on which it fails
     * @param beside heads of branches that it does not build on, sorted as they are in the graph
     */
    public record Failure(Direction direction, String message, List<RevisionId> beside) {
        public Failure {
            beside = List.copyOf(beside);
        }
    }

    /**
     * What is left to do by hand.
     *
     * @param left in what the schema still differs from the model when it has run
     * @param refused the statements that the server refused, where something is left
     * @param notBack in what the schema differs from what it was when it was undone
     * @param failure why it does not run at all, or cannot be undone; empty where it does
     */
    public record Remains(List<Change> left, List<Refused> refused, List<Change> notBack, Optional<Failure> failure) {
        static final Remains NOTHING = new Remains(List.of(), List.of(), List.of(), Optional.empty());

        public Remains {
            left = List.copyOf(left);
            refused = List.copyOf(refused);
            notBack = List.copyOf(notBack);
        }

        /**
         * Returns the same with what was refused on both ways, as far as that says why something is left; where it does not
         * run, with what is left where there are no rows.
         */
        Remains explained(SchemaDiff.Way there, SchemaDiff.Way back) {
            List<Change> open = failure.isEmpty() ? left : there.left();
            List<Change> openBack = failure.isEmpty() ? notBack : back.left();
            List<Refused> explaining = new ArrayList<>();
            if (!open.isEmpty()) {
                explaining.addAll(there.refused());
            }
            if (!openBack.isEmpty()) {
                explaining.addAll(back.refused());
            }
            return new Remains(open, explaining, openBack, failure);
        }

        /** Whether there is nothing. */
        public boolean isEmpty() {
            return left.isEmpty() && notBack.isEmpty() && failure.isEmpty();
        }
    }
}
