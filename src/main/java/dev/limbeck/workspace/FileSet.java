package dev.limbeck.workspace;

import dev.limbeck.script.CannotRead;
import dev.limbeck.script.HeadFile;
import dev.limbeck.script.HeadNames;
import dev.limbeck.script.RevisionFile;
import dev.limbeck.script.VersionFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The revision files of a project at one time.
 *
 * @param files those that could be read, in load order
 * @param unreadable why others could not
 * @param heads what the head file names; null where there is none to look at
 */
record FileSet(
        List<RevisionFile> files,
        List<CannotRead> unreadable,
        @Nullable HeadNames heads) {
    FileSet {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads the files as they lie there. */
    static FileSet of(VersionFolders folders, Optional<HeadFile> headFile) {
        List<RevisionFile> files = new ArrayList<>();
        List<CannotRead> unreadable = new ArrayList<>();
        for (Path path : folders.files()) {
            try {
                files.add(RevisionFile.read(path));
            } catch (CannotRead problem) {
                unreadable.add(problem);
            }
        }
        return new FileSet(files, unreadable, names(headFile, unreadable));
    }

    private static @Nullable HeadNames names(Optional<HeadFile> file, List<CannotRead> unreadable) {
        try {
            return file.map(HeadFile::names).orElse(null);
        } catch (CannotRead problem) {
            unreadable.add(problem);
            return null;
        }
    }
}
