package dev.limbeck.workspace;

import dev.limbeck.foreign.ForeignHistory;
import dev.limbeck.foreign.Migration;
import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.RevisionFile;
import dev.limbeck.script.WholeChange;
import dev.limbeck.workspace.Imported.Placed;
import dev.limbeck.workspace.Imported.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes revision files of another tool's migrations. What was imported before is not written again, and where its file
 * says otherwise by now, that stays.
 */
public final class Import {
    private final Project project;
    private final @Nullable Path folder;
    private final List<RevisionId> parents;

    /**
     * Writes nothing yet.
     *
     * @param folder the version location to write to; null for the only one there is
     * @param parents what the first revisions follow, where they are not here yet
     */
    public Import(Project project, @Nullable Path folder, List<RevisionId> parents) {
        this.project = project;
        this.folder = folder;
        this.parents = List.copyOf(parents);
    }

    /**
     * Settles what is written, and where; writes nothing.
     *
     * @throws dev.limbeck.problem.Problem if the revisions would break the graph, or there is no one place for them
     */
    public Imported plan(ForeignHistory history) {
        Path location = new VersionFolder(project).of(folder);
        List<String> names = new ArrayList<>(project.folders().files().stream()
                .map(file -> file.getFileName().toString())
                .toList());
        Parents places = new Parents(project.graph(), history.migrations(), parents);
        List<Placed> placed = history.migrations().stream()
                .map(migration -> placed(migration, places.of(migration.revision()), location, names))
                .toList();
        Imported imported = new Imported(history.tool(), placed, history.remarks());
        after(imported);
        return imported;
    }

    /**
     * Writes the files that are not there yet, and the head file behind them.
     *
     * @throws dev.limbeck.script.CannotWrite if something else is where one would be, or one cannot be written; nothing is
     *     changed then
     */
    public void write(Imported imported) {
        Map<Path, byte[]> files = new LinkedHashMap<>();
        imported.in(State.NEW).forEach(each -> files.put(each.file(), each.content()));
        WholeChange.write(files, List.of(), HeadKeeping.change(project, after(imported)));
    }

    /** Returns the graph as it is when they are written. */
    public RevisionGraph after(Imported imported) {
        return RevisionGraph.of(Stream.concat(
                        project.graph().revisions().stream(),
                        imported.in(State.NEW).stream().map(Placed::revision))
                .toList());
    }

    private Placed placed(Migration migration, List<RevisionId> after, Path location, List<String> names) {
        Revision revision = migration.revision().withParents(after);
        byte[] content = ImportedText.of(revision, migration).content();
        Optional<Revision> there = project.graph().find(migration.id());
        if (there.isPresent()) {
            Path file = Project.file(there.get());
            if (!RevisionFile.read(file).isRunnable()) {
                throw new HereInPython(there.get().id(), file);
            }
            State state = Arrays.equals(RevisionFile.read(file).content(), content) ? State.SAME : State.OTHER;
            return new Placed(migration, there.get(), file, content, state);
        }
        String name = ImportedText.of(revision, migration).name(project.layout(), names);
        names.add(name.substring(name.lastIndexOf('/') + 1));
        Path file = location.resolve(name);
        return new Placed(migration, revision.at(Origin.of(file.toString())), file, content, State.NEW);
    }
}
