package dev.limbeck.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** What git has begun and not finished. */
final class InProgress {
    private static final List<String> REBASES = List.of("rebase-merge", "rebase-apply");

    private InProgress() {}

    /** Returns what is being merged into the commit that is checked out; none where no merge is going on. */
    static List<ObjectId> merged(Repository repository) throws IOException {
        List<ObjectId> heads = repository.readMergeHeads();
        return heads == null ? List.of() : List.copyOf(heads);
    }

    /**
     * Returns the commit that a rebase puts the branch onto. While it is going on, the branch is the work in progress
     * and HEAD is mostly the others'.
     */
    static Optional<ObjectId> rebasedOnto(Repository repository) throws IOException {
        File folder = repository.getDirectory();
        List<Path> files = REBASES.stream()
                .map(name -> folder.toPath().resolve(name).resolve("onto"))
                .filter(Files::isRegularFile)
                .toList();
        return files.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        repository.resolve(Files.readString(files.get(0)).strip() + "^{commit}"));
    }
}
