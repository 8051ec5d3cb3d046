package dev.limbeck.workspace;

import dev.limbeck.graph.Origin;
import dev.limbeck.graph.Revision;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.script.Layout;
import dev.limbeck.script.NewFile;
import dev.limbeck.script.NewSections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A revision file that is settled, and not written yet. */
public final class Draft {
    private final Project project;
    private final NewFile file;
    private final Path folder;
    private final Optional<Path> like;
    private final Layout layout;

    Draft(Project project, NewFile file, Path folder, Optional<Path> like, Layout layout) {
        this.project = project;
        this.file = file;
        this.folder = folder;
        this.like = like;
        this.layout = layout;
    }

    Project project() {
        return project;
    }

    NewFile file() {
        return file;
    }

    /**
     * Returns the graph with the revision in it.
     *
     * @param path where its file lies
     * @throws dev.limbeck.problem.Problem if it would break the graph
     */
    RevisionGraph graph(String path) {
        List<Revision> all = new ArrayList<>(project.graph().declared());
        all.add(declared(path));
        return RevisionGraph.of(all);
    }

    /** Writes the file, with nothing to run in it yet, in the format that its neighbours have. */
    Revision write() {
        return written(file.write(folder, like, layout, project.folders()));
    }

    /** Writes the file in SQL. */
    Revision write(NewSections sections) {
        return written(file.write(folder, sections, layout, project.folders()));
    }

    private Revision written(Path written) {
        HeadKeeping.behind(written, project, graph(written.toString()));
        return declared(written.toString());
    }

    Revision declared(String path) {
        return new Revision(
                        file.id(), file.parents(), file.dependsOn(), file.labels(), file.message(), "", Origin.of(path))
                .replacing(file.replaces());
    }
}
