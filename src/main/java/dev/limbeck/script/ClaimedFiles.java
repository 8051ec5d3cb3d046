package dev.limbeck.script;

import dev.limbeck.script.VersionFolders.Depth;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which files are read as revisions, or would be if they were here: asked of paths alone, absolute, links followed. Not
 * for several threads.
 */
public final class ClaimedFiles implements Predicate<Path> {
    private final List<LocationGlob> globs;
    private final Set<Path> here;
    private final Depth depth;
    private final Map<Path, Boolean> known = new HashMap<>();

    ClaimedFiles(List<LocationGlob> globs, Set<Path> here, Depth depth) {
        this.globs = globs;
        this.here = here;
        this.depth = depth;
    }

    /** Returns the folders below which all of them lie, in the order of the version locations. */
    public Set<Path> reach() {
        Set<Path> reach = new LinkedHashSet<>(here);
        globs.forEach(glob -> reach.add(glob.base()));
        return reach;
    }

    /** Returns the folders of files that are here, in the order of the version locations. */
    public Set<Path> here() {
        return new LinkedHashSet<>(here);
    }

    @Override
    public boolean test(Path file) {
        Path folder = file.getParent();
        return folder != null
                && RevisionFormats.claiming(file).isPresent()
                && known.computeIfAbsent(folder, this::isRead);
    }

    private boolean isRead(@Nullable Path folder) {
        if (folder == null) {
            return false;
        }
        return here.contains(folder)
                || globs.stream().anyMatch(glob -> glob.matches(folder))
                || (depth == Depth.RECURSIVE && VersionFolders.mayBeCalled(folder) && isRead(folder.getParent()));
    }
}
