package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitFile;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.CannotRead;
import dev.limbeck.script.ClaimedFiles;
import dev.limbeck.script.RevisionFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The revisions that a commit has with the same text as they have here, wherever their files lie. */
final class Unchanged {
    private final Project project;

    private Unchanged(Project project) {
        this.project = project;
    }

    /**
     * Reads the commit's files where the project has its version locations.
     *
     * @throws NotInCheckout if the project lies in no repository
     * @throws dev.limbeck.git.UnknownBase if no commit is called so
     */
    static Set<RevisionId> since(Project project, String ref) {
        Optional<Checkout> around = Checkout.around(project.root());
        try (Checkout checkout = around.orElseThrow(() -> NotInCheckout.ofSince(project.root()))) {
            return new Unchanged(project).in(checkout, ref);
        }
    }

    private Set<RevisionId> in(Checkout checkout, String ref) {
        ClaimedFiles claims = project.folders().claims();
        Set<RevisionId> unchanged = new LinkedHashSet<>();
        for (GitFile file : checkout.filesAt(ref, claims.reach())) {
            if (claims.test(file.path())) {
                file.content().get().flatMap(there -> same(file, there)).ifPresent(unchanged::add);
            }
        }
        return unchanged;
    }

    private Optional<RevisionId> same(GitFile file, byte[] there) {
        return declared(file.path(), there)
                .flatMap(revision -> project.graph().find(revision.id()))
                .filter(revision -> file.hasText(here(revision)))
                .map(Revision::id);
    }

    /** What says nothing clear there cannot be the same here. */
    private static Optional<Revision> declared(Path file, byte[] there) {
        try {
            return Optional.of(RevisionFormats.declared(file, there));
        } catch (Problem unclear) {
            return Optional.empty();
        }
    }

    private static byte[] here(Revision revision) {
        Path file = Project.file(revision);
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }
}
