package dev.limbeck.workspace;

import dev.limbeck.script.HeadFile;
import dev.limbeck.script.VersionFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command by which git takes what was changed in a project: files that are new, renamed or gone too.
 *
 * @param paths the version locations, and the head file where it lies elsewhere; below the top of the checkout
 */
record Staging(List<String> paths) {
    Staging {
        paths = List.copyOf(paths);
    }

    static Staging of(Path top, VersionFolders folders, Optional<HeadFile> headFile) {
        Set<Path> here = folders.claims().here();
        Stream<Path> apart = headFile.map(HeadFile::real).stream()
                .filter(file -> here.stream().noneMatch(file::startsWith));
        return new Staging(Stream.concat(here.stream(), apart)
                .map(path -> top.relativize(path).toString().replace('\\', '/'))
                .toList());
    }

    /** To be typed at the top of the checkout, as after a merge that has stopped there. */
    String atTop() {
        return command("");
    }

    /** To be typed anywhere in the checkout. */
    String anywhere() {
        return command(":/");
    }

    private String command(String prefix) {
        return paths.stream()
                .map(path -> Quoted.forShell(prefix + path))
                .collect(Collectors.joining(" ", "git add -A -- ", ""));
    }
}
