package dev.limbeck.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Writes files so that nobody ever sees half of one. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a file that is not there yet, its folder too where that is missing.
     *
     * @throws CannotWrite if it is there, or cannot be written; nothing is left behind
     */
    public static void create(Path file, byte[] content) {
        List<Path> missing = missingFolders(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written = write(file, content);
            try {
                Files.move(written, file);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException failed) {
            missing.forEach(AtomicFile::deleteEmpty);
            throw new CannotWrite(file, failed);
        }
    }

    /** Returns the folders that come with a file, the innermost first. */
    static List<Path> missingFolders(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Stream.iterate(folder, each -> each != null && Files.notExists(each), Path::getParent)
                .toList();
    }

    /** What another has put into it meanwhile stays. */
    static void deleteEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // It is no longer ours alone.
        }
    }

    /**
     * Whether a file is there and holds just this.
     *
     * @throws CannotRead if it is there and cannot be read
     */
    public static boolean holds(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException failed) {
            throw CannotRead.of(file, failed);
        }
    }

    /**
     * Writes a file, be it there already or not.
     *
     * @throws CannotWrite if it cannot be written; the old content stays
     */
    public static void put(Path file, byte[] content) {
        if (Files.exists(file)) {
            replace(file, content);
        } else {
            create(file, content);
        }
    }

    /**
     * Replaces the content of a file, behind a symbolic link too, and keeps its permissions.
     *
     * @throws CannotWrite if it cannot be written; the old content stays
     */
    public static void replace(Path file, byte[] content) {
        try {
            Path real = file.toRealPath();
            Path written = write(real, content);
            try {
                copyPermissions(real, written);
                Files.move(written, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException failed) {
            throw new CannotWrite(file, failed);
        }
    }

    private static Path write(Path beside, byte[] content) throws IOException {
        Path temporary = temporary(beside);
        try {
            return Files.write(temporary, content);
        } catch (IOException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
    }

    /** Returns a name beside a file that is nobody's. */
    static Path temporary(Path beside) {
        return beside.resolveSibling(
                "." + beside.getFileName() + "." + ProcessHandle.current().pid() + "~");
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (source != null) {
            Files.setPosixFilePermissions(to, source.readAttributes().permissions());
        }
    }
}
