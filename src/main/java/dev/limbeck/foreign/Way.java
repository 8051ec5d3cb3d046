package dev.limbeck.foreign;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import java.util.List;
import java.util.stream.Stream;

/** A direction in which Alembic runs a revision. */
enum Way {
    UP("upgrade") {
        /** From one parent to all there is, to get many at once; then to it alone, where others are in the way. */
        @Override
        List<String> ranges(Revision revision) {
            List<String> starts = revision.isBase()
                    ? List.of(NOTHING)
                    : revision.parents().stream().map(RevisionId::value).toList();
            return Stream.of("heads", revision.id().value())
                    .flatMap(end -> starts.stream().map(start -> start + ":" + end))
                    .toList();
        }
    },
    DOWN("downgrade") {
        /** It is the first that is undone, and what it follows comes next. */
        @Override
        List<String> ranges(Revision revision) {
            return List.of(revision.id() + ":" + NOTHING);
        }
    };

    private static final String NOTHING = "base";

    private final String word;

    Way(String word) {
        this.word = word;
    }

    /** The command of Alembic's. */
    String word() {
        return word;
    }

    /** Returns the ranges to ask Alembic for, one after the other until what it prints has the revision in it. */
    abstract List<String> ranges(Revision revision);
}
