package dev.limbeck.workspace;

import dev.limbeck.graph.RevisionGraph;
import dev.limbeck.graph.RevisionId;
import dev.limbeck.script.FileTemplate;
import dev.limbeck.script.MovedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The numbers in the names of files that moved: they go on behind those of the files that stayed. */
final class Renumbering {
    private final FileTemplate names;
    private final RevisionGraph graph;

    Renumbering(FileTemplate names, RevisionGraph graph) {
        this.names = names;
        this.graph = graph;
    }

    /**
     * Returns the files, and those that change but in name, with their new names. All keep theirs where those of what
     * moved are in order already.
     *
     * @param moved parents before children
     */
    List<MovedFile> of(List<MovedFile> files, List<RevisionId> moved) {
        Map<Path, MovedFile> byPath = new LinkedHashMap<>();
        files.forEach(file -> byPath.put(file.from(), file));
        numbers(moved).forEach((path, number) -> {
            MovedFile file = byPath.containsKey(path) ? byPath.get(path) : MovedFile.unchanged(path);
            String name = String.valueOf(path.getFileName());
            byPath.put(path, file.called(names.renumbered(name, number)));
        });
        return List.copyOf(byPath.values());
    }

    private Map<Path, Long> numbers(List<RevisionId> moved) {
        long highest = highestBut(Set.copyOf(moved));
        List<Path> numbered = new ArrayList<>();
        Map<Path, Long> numbers = new LinkedHashMap<>();
        long last = highest;
        boolean isInOrder = true;
        for (RevisionId id : moved) {
            Path file = Project.file(graph.get(id));
            OptionalLong number = number(file);
            if (number.isPresent()) {
                isInOrder &= number.getAsLong() > last;
                last = number.getAsLong();
                numbered.add(file);
            }
        }
        if (!isInOrder) {
            numbered.forEach(file -> numbers.put(file, highest + 1 + numbers.size()));
        }
        return numbers;
    }

    private long highestBut(Set<RevisionId> moved) {
        return graph.revisions().stream()
                .filter(each -> !moved.contains(each.id()))
                .map(Project::file)
                .flatMapToLong(file -> number(file).stream())
                .max()
                .orElse(0);
    }

    private OptionalLong number(Path file) {
        return names.number(String.valueOf(file.getFileName()));
    }
}
