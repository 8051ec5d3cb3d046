package dev.limbeck.plan;

import dev.limbeck.graph.RevisionId;

/** Writes rows of the version table and runs nothing. */
public record StampStep(HeadChange heads) implements Step {

    @Override
    public Direction direction() {
        return Direction.STAMP;
    }

    @Override
    public String line() {
        return "Running stamp_revision " + RevisionId.join(heads.removed()) + " -> " + RevisionId.join(heads.added());
    }
}
