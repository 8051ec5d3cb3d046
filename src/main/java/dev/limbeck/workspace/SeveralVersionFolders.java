package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A new base could be written to several places. */
public final class SeveralVersionFolders extends Problem {
    SeveralVersionFolders(List<Path> folders) {
        super(
                Exit.USAGE,
                "There are several version locations, and no parent that lies in one of them",
                List.of(),
                "Name one with --version-path: "
                        + folders.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
    }
}
