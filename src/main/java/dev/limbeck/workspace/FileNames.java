package dev.limbeck.workspace;

import dev.limbeck.check.Rule;
import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Place;
import dev.limbeck.script.FileTemplate;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the files of a project are to be named.
 *
 * @param root the folder of the project
 * @param locations its version locations
 * @param spelled the template as the project spells it
 */
record FileNames(Path root, List<Path> locations, FileTemplate template, String spelled) {
    FileNames {
        locations = List.copyOf(locations);
    }

    void check(Revision revision, Report report) {
        Path file = Project.file(revision);
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.'));
        String path = relative(file);
        if (!template.names(path.substring(0, path.length() - ending.length()), revision.id())) {
            report.add(
                    Rule.FILE_NAME,
                    "The file of revision " + revision.id() + " is not named " + spelled,
                    List.of(Place.of(file.toString())),
                    template.nameOf(revision)
                            .map(wanted -> move(file, file.resolveSibling(wanted + ending)))
                            .orElseGet(() -> "Rename it, or change the template."));
        }
    }

    /** With the folders that the template speaks of, and no others. */
    private String relative(Path file) {
        Optional<Path> location =
                locations.stream().filter(file::startsWith).max(Comparator.comparing(Path::getNameCount));
        return template.hasFolders() && location.isPresent()
                ? slashed(location.get().relativize(file))
                : file.getFileName().toString();
    }

    private String move(Path from, Path to) {
        return "mv " + Quoted.forShell(slashed(root.relativize(from))) + " "
                + Quoted.forShell(slashed(root.relativize(to)));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
