package dev.limbeck.target;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Several ids or labels start with what was given. */
public final class AmbiguousRevision extends Problem {
    AmbiguousRevision(String prefix, List<Revision> candidates) {
        super(
                Exit.GRAPH,
                "'" + prefix + "' is the start of " + candidates.size() + " names",
                List.of(),
                "Write more of the one you mean:\n"
                        + candidates.stream()
                                .map(each -> "    " + each.id() + ", " + each.summary())
                                .collect(Collectors.joining("\n")));
    }
}
