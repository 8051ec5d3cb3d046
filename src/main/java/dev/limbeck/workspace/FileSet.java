package dev.limbeck.workspace;

import dev.limbeck.script.CannotRead;
import dev.limbeck.script.RevisionFile;
import dev.limbeck.script.VersionFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The revision files of a project at one time.
 *
 * @param files those that could be read, in load order
 * @param unreadable why others could not
 */
record FileSet(List<RevisionFile> files, List<CannotRead> unreadable) {
    FileSet {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads the files as they lie there. */
    static FileSet of(VersionFolders folders) {
        List<RevisionFile> files = new ArrayList<>();
        List<CannotRead> unreadable = new ArrayList<>();
        for (Path path : folders.files()) {
            try {
                files.add(RevisionFile.read(path));
            } catch (CannotRead problem) {
                unreadable.add(problem);
            }
        }
        return new FileSet(files, unreadable);
    }
}
