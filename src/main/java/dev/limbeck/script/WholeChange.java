package dev.limbeck.script;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A change of several files: all of it is made, or nothing. Whoever is stopped in the midst of it has all old files still, or
 * all new ones.
 */
public final class WholeChange {
    private final List<Done> done = new ArrayList<>();

    private WholeChange() {}

    /** What was done to one file, and can be undone. */
    private sealed interface Done {
        /** The file that is there because of it. */
        Path file();

        void undo() throws IOException;
    }

    private record Created(Path file, List<Path> folders) implements Done {
        @Override
        public void undo() throws IOException {
            Files.deleteIfExists(file);
            folders.forEach(AtomicFile::deleteEmpty);
        }
    }

    private record PutAside(Path from, Path file) implements Done {
        @Override
        public void undo() throws IOException {
            Files.move(file, from);
        }
    }

    /**
     * Writes files, takes away those that they replace, and changes one behind them. A file that is there and holds just what
     * it would is let be, and never taken away.
     *
     * @param files what each shall hold
     * @param last written when all else is done, as the head file is; empty for none
     * @throws CannotWrite if something else is where one would be, or one cannot be written or taken away; nothing is changed
     *     then, or what is all the same is named
     */
    public static void write(Map<Path, byte[]> files, Collection<Path> replaced, Optional<MovedFile> last) {
        Map<Path, byte[]> missing = new LinkedHashMap<>(files);
        missing.entrySet().removeIf(file -> AtomicFile.holds(file.getKey(), file.getValue()));
        missing.keySet().forEach(WholeChange::demandFree);
        WholeChange change = new WholeChange();
        try {
            missing.forEach(change::create);
            unlisted(replaced, files.keySet()).forEach(change::putAside);
            last.map(List::of).ifPresent(MovedFile::write);
        } catch (CannotWrite refused) {
            throw change.undone(refused);
        }
        change.forget();
    }

    private static void demandFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new CannotWrite(file, new FileAlreadyExistsException(file.toString()));
        }
    }

    private static Stream<Path> unlisted(Collection<Path> replaced, Collection<Path> files) {
        List<Path> kept = files.stream().map(WholeChange::plain).toList();
        return replaced.stream().filter(file -> !kept.contains(plain(file)));
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** One that was named twice, in two ways, is there the second time. */
    private void create(Path file, byte[] content) {
        if (!AtomicFile.holds(file, content)) {
            List<Path> folders = AtomicFile.missingFolders(file);
            AtomicFile.create(file, content);
            done.add(new Created(file, folders));
        }
    }

    private void putAside(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Path aside = AtomicFile.temporary(file);
            Files.move(file, aside);
            done.add(new PutAside(file, aside));
        } catch (IOException failed) {
            throw new CannotWrite(file, failed);
        }
    }

    private CannotWrite undone(CannotWrite refused) {
        List<Path> left = new ArrayList<>();
        for (int last = done.size() - 1; last >= 0; last--) {
            try {
                done.get(last).undo();
            } catch (IOException stays) {
                left.add(0, done.get(last).file());
            }
        }
        return left.isEmpty() ? refused : refused.leaving(left);
    }

    /** Deletes what was put aside. */
    private void forget() {
        done.stream()
                .filter(PutAside.class::isInstance)
                .map(Done::file)
                .toList()
                .forEach(NewFile::discard);
    }
}
