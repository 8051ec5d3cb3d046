package dev.limbeck.graph;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.Optional;

/** A revision names a parent or dependency that no file declares. */
public final class MissingReference extends Problem {
    private static final String PARENT = "parent";

    private final String role;
    private final String name;

    private MissingReference(RevisionId id, String role, String name, Place place, List<String> nearest) {
        super(
                Exit.GRAPH,
                "Revision %s names the %s %s, which no file declares".formatted(id, role, name),
                List.of(place),
                Nearest.question(nearest) + "Correct the line, or restore the file that declares " + name + ".");
        this.role = role;
        this.name = name;
    }

    static MissingReference parent(Revision child, RevisionId parent, List<String> nearest) {
        return new MissingReference(
                child.id(), PARENT, parent.value(), child.origin().parents(), nearest);
    }

    static MissingReference dependency(Revision dependent, String name, List<String> nearest) {
        return new MissingReference(
                dependent.id(), "dependency", name, dependent.origin().dependencies(), nearest);
    }

    /** Whether it is a parent that is not there, and not a dependency. */
    public boolean isParent() {
        return role.equals(PARENT);
    }

    /** The id or label that is not there. */
    public String name() {
        return name;
    }

    @Override
    public Optional<String> absent() {
        return Optional.of(name);
    }
}
