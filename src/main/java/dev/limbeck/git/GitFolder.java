package dev.limbeck.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a checkout begins. Loads nothing of git: most commands run where nobody asks it anything. */
public final class GitFolder {
    private static final String NAME = ".git";

    private GitFolder() {}

    /**
     * Returns the folder, or the nearest one above, that holds {@code .git}: a folder, or the file that a linked work
     * tree or a submodule has in its place. Links are followed. Empty where none does.
     */
    public static Optional<Path> above(Path folder) {
        return Stream.iterate(real(folder), Objects::nonNull, Path::getParent)
                .filter(each -> Files.exists(each.resolve(NAME)))
                .findFirst();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException unreadable) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
