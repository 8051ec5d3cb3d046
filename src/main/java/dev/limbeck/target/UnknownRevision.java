package dev.limbeck.target;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;

/** No revision, prefix or label is called so. */
public final class UnknownRevision extends Problem {
    private final String name;

    UnknownRevision(String name, List<String> nearest) {
        super(
                Exit.GRAPH,
                "No revision or branch label '" + name + "'",
                List.of(),
                Nearest.question(nearest) + "`limbeck history` lists all.");
        this.name = name;
    }

    @Override
    public Optional<String> absent() {
        return Optional.of(name);
    }
}
