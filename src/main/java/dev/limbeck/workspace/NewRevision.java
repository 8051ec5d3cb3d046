package dev.limbeck.workspace;

import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.BadRevisionId;
import dev.limbeck.script.Layout;
import dev.limbeck.script.NewFile;
import dev.limbeck.target.Targets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A revision that is to be written.
 *
 * @param head what it follows, as a target; {@code base} for a new base
 * @param splice whether it may follow a revision that is no head
 * @param labels its branch labels
 * @param dependsOn ids, prefixes or labels
 * @param folder where to write it; null for where its parent lies
 * @param id null for a new random one
 */
public record NewRevision(
        String message,
        List<String> head,
        boolean splice,
        List<String> labels,
        List<String> dependsOn,
        @Nullable Path folder,
        @Nullable String id) {
    private static final int ID_BITS = 48;

    /**
     * Copies the lists.
     *
     * @throws BlankMessage if there is nothing in the message
     */
    public NewRevision {
        if (message.isBlank()) {
            throw BlankMessage.ofRevision();
        }
        head = List.copyOf(head);
        labels = List.copyOf(labels);
        dependsOn = List.copyOf(dependsOn);
    }

    /**
     * Writes the file and returns what it declares.
     *
     * @throws dev.limbeck.problem.Problem as {@link #draft} does, or if a file cannot be written; nothing is written then
     */
    public Revision write(Project project, Targets targets, RandomGenerator random, ZonedDateTime now) {
        return draft(project, targets, random, now).write();
    }

    /**
     * Settles what the file will declare, and where it will lie; writes nothing.
     *
     * @throws dev.limbeck.problem.Problem if a target is not clear, names no head without splice, or the revision would
     *     break the graph
     */
    public Draft draft(Project project, Targets targets, RandomGenerator random, ZonedDateTime now) {
        List<RevisionId> parents =
                head.stream().flatMap(word -> targets.revisions(word).stream()).toList();
        checkParents(project.graph(), parents);
        NewFile file = new NewFile(
                newId(project.graph(), id, random),
                parents,
                dependencies(project.graph(), targets),
                labels,
                message,
                date(project, now));
        Layout layout = project.layout();
        Path folder = folder(project, parents, layout);
        Draft draft = new Draft(project, file, folder, like(project, parents, folder), layout);
        draft.graph("the new revision");
        return draft;
    }

    /** When a file is made, by the clock that the project's files keep to. */
    static ZonedDateTime date(Project project, ZonedDateTime now) {
        ZoneId zone = project.config().newFiles().zone();
        return zone == null ? now : now.withZoneSameInstant(zone);
    }

    /** The file whose format is taken: the first parent's, or else one that lies where the new one will. */
    private static Optional<Path> like(Project project, List<RevisionId> parents, Path folder) {
        return parents.stream()
                .findFirst()
                .map(parent -> Project.file(project.graph().get(parent)))
                .or(() -> project.folders().firstIn(folder));
    }

    private void checkParents(RevisionGraph graph, List<RevisionId> parents) {
        for (RevisionId parent : parents) {
            if (!splice && !graph.isHead(parent)) {
                throw new NotAHead(parent);
            }
        }
    }

    /** Returns the id that was typed, or else a new one. */
    static RevisionId newId(RevisionGraph graph, @Nullable String id, RandomGenerator random) {
        if (id != null) {
            RevisionId given = BadRevisionId.typed(id);
            taken(graph, given).ifPresent(taken -> {
                throw new TakenId(taken);
            });
            return given;
        }
        RevisionId chosen;
        do {
            chosen = new RevisionId("%012x".formatted(random.nextLong(1L << ID_BITS)));
        } while (taken(graph, chosen).isPresent());
        return chosen;
    }

    private static Optional<Revision> taken(RevisionGraph graph, RevisionId id) {
        return graph.declared().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A label stays a label, so that it follows where the label goes; everything else becomes a whole id. */
    private List<String> dependencies(RevisionGraph graph, Targets targets) {
        List<String> names = new ArrayList<>();
        for (String word : dependsOn) {
            if (graph.declaring(word).isPresent()) {
                names.add(word);
            } else {
                targets.revisions(word).forEach(found -> names.add(found.value()));
            }
        }
        return List.copyOf(names);
    }

    private Path folder(Project project, List<RevisionId> parents, Layout layout) {
        List<Path> folders = project.folders().folders();
        if (folder != null) {
            Path wanted = folder.toAbsolutePath().normalize();
            return folders.stream()
                    .filter(wanted::equals)
                    .findFirst()
                    .orElseThrow(() -> new NotAVersionFolder(
                            wanted, folders, project.config().keys().versionLocations()));
        }
        Optional<Path> besideParent = parents.stream()
                .findFirst()
                .map(parent -> Project.file(project.graph().get(parent)))
                .flatMap(file -> beside(file, project, layout));
        if (besideParent.isEmpty() && folders.size() > 1) {
            throw new SeveralVersionFolders(folders);
        }
        return besideParent.orElseGet(() -> folders.get(0));
    }

    /** The folder that the name of a file beside another is relative to. */
    static Optional<Path> beside(Path file, Project project, Layout layout) {
        return layout.names().hasFolders()
                ? holding(project.folders().folders(), file)
                : Optional.ofNullable(file.getParent());
    }

    /** The innermost of the folders that a file lies in or below. */
    private static Optional<Path> holding(List<Path> folders, Path file) {
        return folders.stream().filter(file::startsWith).max(Comparator.comparing(Path::getNameCount));
    }
}
