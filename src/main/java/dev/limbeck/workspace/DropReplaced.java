package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Deletes the files of revisions that others stand for. From then on, a database that stands in their midst is not led out of
 * there any more.
 *
 * @param words targets that name the revisions that stay; none for all that replace others
 */
public record DropReplaced(List<String> words) {
    private static final int PATIENCE_SECONDS = 2;

    public DropReplaced {
        words = List.copyOf(words);
    }

    /**
     * Returns the files that would be deleted, in load order; none where they are gone.
     *
     * @throws NotSquashed if a word names a revision that replaces none
     */
    public List<Path> files(Project project) {
        RevisionGraph graph = project.graph();
        Set<RevisionId> kept = new LinkedHashSet<>();
        for (String word : words) {
            project.targets(List::of).revisions(word).forEach(id -> kept.add(checked(graph.get(id))));
        }
        return graph.declared().stream()
                .filter(each -> graph.standIn(each.id())
                        .filter(id -> words.isEmpty() || kept.contains(id))
                        .isPresent())
                .map(Project::file)
                .toList();
    }

    private static RevisionId checked(Revision revision) {
        if (!revision.isSquash()) {
            throw new NotSquashed(revision);
        }
        return revision.id();
    }

    /**
     * Deletes them, and returns which. The database is asked first, if it answers within two seconds.
     *
     * @param notice is told where it was not asked
     * @throws InsideSquash if it stands in the midst of what is replaced; nothing is deleted then
     * @throws dev.limbeck.script.CannotWrite if a file stays; those before it are gone then
     */
    public List<Path> run(Project project, Consumer<String> notice) {
        List<Path> files = files(project);
        if (!files.isEmpty()) {
            standing(project, notice).ifPresent(now -> InsideSquash.demandNone(project.graph(), now));
        }
        List<Path> deleted = new ArrayList<>();
        for (Path file : files) {
            NewFile.discard(file);
            deleted.add(file);
        }
        return List.copyOf(deleted);
    }

    private static Optional<Standing> standing(Project project, Consumer<String> notice) {
        try {
            return Optional.of(ProjectDatabase.standingWithin(PATIENCE_SECONDS, project, notice));
        } catch (Problem untold) {
            notice.accept("Not asked whether the database stands in their midst: "
                    + untold.getMessage().lines().findFirst().orElse("it cannot be reached"));
            return Optional.empty();
        }
    }
}
