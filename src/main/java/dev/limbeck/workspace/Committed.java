package dev.limbeck.workspace;

import dev.limbeck.git.Checkout;
import dev.limbeck.git.GitFile;
import dev.limbeck.script.CannotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of some files git can bring back: those that the commit that is checked out has with the same text.
 *
 * @param commit its full id; empty where there is none, or no repository
 * @param lacking those that it has not so, in the order given
 */
record Committed(String commit, List<Path> lacking) {
    private static final int SHORT = 10;

    Committed {
        lacking = List.copyOf(lacking);
    }

    /**
     * Asks the repository around a folder.
     *
     * @throws dev.limbeck.git.GitUnreadable if it is damaged
     */
    static Committed of(List<Path> files, Path folder) {
        Optional<Checkout> around = Checkout.around(folder);
        if (around.isEmpty()) {
            return new Committed("", files);
        }
        try (Checkout checkout = around.get()) {
            String head = checkout.head().orElse("");
            return head.isEmpty() ? new Committed("", files) : in(checkout, head, files);
        }
    }

    private static Committed in(Checkout checkout, String head, List<Path> files) {
        Map<Path, Path> real = new HashMap<>();
        files.forEach(file -> real.put(file, real(file)));
        Map<Path, GitFile> there = new HashMap<>();
        checkout.filesAt(head, folders(real.values())).forEach(file -> there.put(file.path(), file));
        return new Committed(
                head,
                files.stream()
                        .filter(file -> {
                            GitFile committed = there.get(real.get(file));
                            return committed == null || !committed.hasText(content(file));
                        })
                        .toList());
    }

    private static List<Path> folders(Collection<Path> files) {
        return files.stream().map(file -> file.resolveSibling("")).distinct().toList();
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /** Whether all of them can be brought back. */
    boolean hasAll() {
        return lacking.isEmpty();
    }

    /** Says how one of them comes back, where all of them can. */
    String told() {
        return "Commit %1$s has them: `git checkout %1$s -- FILE` brings one back."
                .formatted(commit.substring(0, SHORT));
    }
}
