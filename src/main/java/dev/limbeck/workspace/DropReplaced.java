package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.ledger.Standing;
import dev.limbeck.problem.Problem;
import dev.limbeck.script.WholeChange;
import dev.limbeck.workspace.RunConditions.Consent;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Deletes the files of revisions that others stand for. From then on, a database that stands in their midst is not led out of
 * there any more, and what is in no commit is lost.
 *
 * @param words targets that name the revisions that stay; none for all that replace others
 * @param consent whether they may be lost
 */
public record DropReplaced(List<String> words, Consent consent) {
    private static final int PATIENCE_SECONDS = 2;

    public DropReplaced {
        words = List.copyOf(words);
    }

    /**
     * Returns what would be deleted; no files where they are gone. The database is asked as by {@link #run}.
     *
     * @param notice is told where it was not asked
     * @throws NotSquashed if a word names a revision that replaces none
     * @throws InsideSquash if the database stands in the midst of what is replaced
     */
    public Dropped preview(Project project, Consumer<String> notice) {
        List<Path> files = files(project);
        demandOutside(project, files, notice);
        Committed committed = committed(project, files);
        return committed.hasAll() || consent == Consent.GIVEN
                ? dropped(files, committed)
                : new Dropped(files, "", List.of(NotCommitted.sentence(committed, files.size()) + "."));
    }

    private List<Path> files(Project project) {
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

    private static Committed committed(Project project, List<Path> files) {
        return files.isEmpty() ? new Committed("", files) : Committed.of(files, project.root());
    }

    private static Dropped dropped(List<Path> files, Committed committed) {
        return files.isEmpty() || !committed.hasAll()
                ? new Dropped(files, "", List.of())
                : new Dropped(files, committed.commit(), List.of(committed.told()));
    }

    /**
     * Deletes them. The database is asked first, if it answers within two seconds.
     *
     * @param notice is told where it was not asked
     * @throws NotCommitted if one is in no commit as it is, and may not be lost, or if what
     *     stands for them is; nothing is deleted then
     * @throws InsideSquash if the database stands in the midst of what is replaced; nothing is deleted then
     * @throws dev.limbeck.script.CannotWrite if a file stays; all do then
     */
    public Dropped run(Project project, Consumer<String> notice) {
        List<Path> files = files(project);
        Committed committed = committed(project, files);
        if (!committed.hasAll() && consent == Consent.NOT_GIVEN) {
            throw new NotCommitted(committed, files.size());
        }
        if (consent == Consent.NOT_GIVEN) {
            demandKept(project, files);
        }
        demandOutside(project, files, notice);
        WholeChange.write(Map.of(), files, Optional.empty());
        return dropped(files, committed);
    }

    private static void demandOutside(Project project, List<Path> files, Consumer<String> notice) {
        if (!files.isEmpty()) {
            standing(project, notice).ifPresent(now -> InsideSquash.demandNone(project.graph(), now));
        }
    }

    /** What stands for them has to be where they were: in a commit. */
    private static void demandKept(Project project, List<Path> files) {
        List<Path> kept = project.graph().squashes().stream()
                .filter(each -> each.replaces().stream()
                        .anyMatch(id -> project.graph().declared().stream()
                                .anyMatch(other -> other.id().equals(id) && files.contains(Project.file(other)))))
                .map(Project::file)
                .filter(file -> !files.contains(file))
                .toList();
        Committed committed = committed(project, kept);
        if (!committed.hasAll()) {
            throw NotCommitted.standIns(committed);
        }
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
