package dev.limbeck.workspace;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that were deleted, or would be.
 *
 * @param files in load order
 * @param commit the full id of the commit that has all of them as they were; empty where none is known
 * @param notes sentences about whether they can be brought back
 */
public record Dropped(List<Path> files, String commit, List<String> notes) {
    public Dropped {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
