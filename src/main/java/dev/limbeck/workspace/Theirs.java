package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitFile;
import dev.limbeck.git.GitFolder;
import dev.limbeck.git.Upstream;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.ClaimedFiles;
import dev.limbeck.script.RevisionFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The revisions that an upstream commit has, told by the ids in its files.
 *
 * @param ids of all that could be read, in the order of their files
 * @param elsewhere those that are not here, as people write them: ids with their messages, or the path of a file that
 *     cannot be read
 */
record Theirs(Set<RevisionId> ids, List<String> elsewhere) {

    /** Whether the commit has no revision of the project at all. */
    boolean isEmpty() {
        return ids.isEmpty() && elsewhere.isEmpty();
    }

    /**
     * Reads the headers of the commit's files, in all formats, where the project has its version locations.
     *
     * @throws OutsideRepository if a version location belongs to no or another repository
     */
    static Theirs of(Project project, Checkout checkout, Upstream upstream) {
        ClaimedFiles claims = project.folders().claims();
        claims.here().forEach(folder -> checkInside(folder, checkout));
        Map<Path, RevisionId> here = here(project);
        Set<RevisionId> ids = new LinkedHashSet<>();
        List<String> elsewhere = new ArrayList<>();
        for (GitFile file : checkout.files(upstream, claims.reach())) {
            if (claims.test(file.path())) {
                Optional<Revision> declared = declared(file);
                Optional<RevisionId> id =
                        declared.map(Revision::id).or(() -> Optional.ofNullable(here.get(file.path())));
                id.ifPresent(ids::add);
                if (id.isEmpty() || !isHere(id.get(), project.graph())) {
                    elsewhere.add(declared.map(Theirs::line)
                            .orElseGet(
                                    () -> checkout.top().relativize(file.path()).toString()));
                }
            }
        }
        List<RevisionId> standIns =
                ids.stream().flatMap(id -> project.graph().standIn(id).stream()).toList();
        ids.addAll(standIns);
        return new Theirs(ids, elsewhere);
    }

    /** What stands for a revision here, and is not there yet, has its place and does not move. */
    private static boolean isHere(RevisionId id, RevisionGraph graph) {
        return graph.find(id).isPresent() || graph.standIn(id).isPresent();
    }

    private static void checkInside(Path folder, Checkout checkout) {
        if (!GitFolder.above(folder).equals(Optional.of(checkout.top()))) {
            throw new OutsideRepository(folder, checkout.top());
        }
    }

    /** What the commit says there may be broken, and mended here: then the same file is the same revision. */
    private static Optional<Revision> declared(GitFile file) {
        try {
            return file.content().get().map(content -> RevisionFormats.declared(file.path(), content));
        } catch (Problem unreadable) {
            return Optional.empty();
        }
    }

    private static Map<Path, RevisionId> here(Project project) {
        Map<Path, RevisionId> here = new HashMap<>();
        Map<Path, Path> real = new HashMap<>();
        for (Revision each : project.graph().declared()) {
            Path file = Project.file(each);
            Path folder = real.computeIfAbsent(file.resolveSibling(""), Theirs::real);
            here.put(folder.resolve(String.valueOf(file.getFileName())), each.id());
        }
        return here;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException gone) {
            return folder;
        }
    }

    private static String line(Revision revision) {
        return revision.summary().isEmpty() ? revision.id().value() : revision.id() + " (" + revision.summary() + ")";
    }
}
