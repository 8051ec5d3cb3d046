package dev.limbeck.target;

import dev.limbeck.graph.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Where a downgrade or a stamp is to end.
 *
 * @param revision the revision that stays applied; null for base
 * @param branch a revision of the branch that alone is meant; null where none was named
 */
public record Destination(
        @Nullable RevisionId revision, @Nullable RevisionId branch) {}
