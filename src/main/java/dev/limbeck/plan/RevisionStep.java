package dev.limbeck.plan;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;

/**
 * Runs the SQL of one revision.
 *
 * @param direction upgrade or downgrade
 */
public record RevisionStep(Direction direction, Revision revision, HeadChange heads) implements Step {

    @Override
    public String line() {
        String parents = RevisionId.join(revision.parents());
        String way =
                direction == Direction.UPGRADE ? parents + " -> " + revision.id() : revision.id() + " -> " + parents;
        String message = revision.summary().isEmpty() ? "" : ", " + revision.summary();
        return "Running " + direction.word() + " " + way + message;
    }
}
