package dev.limbeck.workspace;

import dev.limbeck.git.UnifiedDiff;
import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.plan.Reparenting;
import dev.limbeck.script.MovedFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a rebase changes.
 *
 * @param moves one after another
 * @param files that change, those of the moves first and the head file last
 * @param after the graph when all is written
 */
public record Rebased(List<Reparenting> moves, List<MovedFile> files, RevisionGraph after) {
    public Rebased {
        moves = List.copyOf(moves);
        files = List.copyOf(files);
    }

    /** Returns the changes as a unified diff, paths relative to a folder. */
    public String diff(Path folder) {
        return files.stream().map(file -> diff(folder, file)).collect(Collectors.joining("\n"));
    }

    private static String diff(Path folder, MovedFile file) {
        String from = path(folder, file.from());
        if (file.isNew()) {
            return UnifiedDiff.created(path(folder, file.to()), file.after());
        }
        return file.isRenamed()
                ? UnifiedDiff.renamed(from, path(folder, file.to()), file.before(), file.after())
                : UnifiedDiff.of(from, file.before(), file.after());
    }

    private static String path(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Returns a project as it was before, with its files where they are when all is written. */
    public Project before(Project project) {
        Map<String, String> names = files.stream()
                .collect(Collectors.toMap(
                        file -> file.from().toString(), file -> file.to().toString(), (one, same) -> same));
        return project.with(RevisionGraph.of(project.graph().declared().stream()
                .map(each -> names.containsKey(each.origin().file())
                        ? each.at(each.origin().in(names.get(each.origin().file())))
                        : each)
                .toList()));
    }

    /**
     * Changes the files.
     *
     * @throws dev.limbeck.script.CannotWrite if one cannot be written; those before it are changed then
     */
    public void write() {
        MovedFile.write(files);
    }
}
