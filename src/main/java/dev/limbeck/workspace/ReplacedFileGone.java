package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A database stands inside of what a revision replaces, and the files that would lead it out of there are gone. */
public final class ReplacedFileGone extends Problem {
    private final String id;

    /** Names one whose file is gone. */
    ReplacedFileGone(Revision gone) {
        super(
                Exit.GRAPH,
                "The database has not applied %s, whose file is gone: another revision replaces it, and others that are"
                                .formatted(gone.id())
                        + " applied here",
                List.of(Place.of(gone.origin().file(), gone.origin().revisionLine())),
                "Get the files back of what is replaced, from a commit that has them: `limbeck locate " + gone.id()
                        + "` names one. They may lie in the version location beside the one that replaces them.");
        this.id = gone.id().value();
    }

    @Override
    public Optional<String> absent() {
        return Optional.of(id);
    }
}
