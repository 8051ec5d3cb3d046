package dev.limbeck.script;

import dev.limbeck.script.VersionLocations.Spelling;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A version location, taken apart so that it can be held against folders that are not here.
 *
 * @param base the folder below which it looks, or which it names
 * @param below what the names of folders below it must match, one behind another
 */
record LocationGlob(Path base, List<String> below) {

    static boolean isGlob(String name, Spelling spelling) {
        return spelling == Spelling.GLOBS && name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    static LocationGlob of(Path root, String name, Spelling spelling) {
        if (!isGlob(name, spelling)) {
            return new LocationGlob(root.resolve(name).normalize(), List.of());
        }
        Path glob = Path.of(name);
        Path base = glob.isAbsolute() ? glob.getRoot() : root;
        List<String> below = new ArrayList<>();
        for (Path part : glob) {
            if (below.isEmpty() && !isGlob(part.toString(), spelling)) {
                base = base.resolve(part);
            } else {
                below.add(part.toString());
            }
        }
        return new LocationGlob(base.normalize(), below);
    }

    /** Whether it matches a folder. As in a shell, a glob matches no hidden one. */
    boolean matches(Path folder) {
        if (!folder.startsWith(base)) {
            return false;
        }
        if (folder.equals(base)) {
            return below.isEmpty();
        }
        Path rest = base.relativize(folder);
        return rest.getNameCount() == below.size()
                && IntStream.range(0, below.size()).allMatch(at -> matches(below.get(at), rest.getName(at)));
    }

    private static boolean matches(String glob, Path name) {
        return (glob.startsWith(".") || !name.toString().startsWith("."))
                && FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(name);
    }
}
