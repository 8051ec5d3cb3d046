package dev.limbeck.workspace;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The version location that files without a parent are written to. */
record VersionFolder(Project project) {

    /**
     * Returns the one that is named, or else the only one.
     *
     * @throws NotAVersionFolder if what is named is none
     * @throws SeveralVersionFolders if none is named, and there are several
     */
    Path of(@Nullable Path named) {
        List<Path> folders = project.folders().folders();
        if (named == null) {
            if (folders.size() > 1) {
                throw new SeveralVersionFolders(folders);
            }
            return folders.get(0);
        }
        Path wanted = named.toAbsolutePath().normalize();
        return folders.stream()
                .filter(wanted::equals)
                .findFirst()
                .orElseThrow(() -> new NotAVersionFolder(
                        wanted, folders, project.config().keys().versionLocations()));
    }
}
