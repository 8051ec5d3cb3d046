package dev.limbeck.workspace;

import dev.limbeck.config.Config;
import dev.limbeck.git.MergePreview;
import dev.limbeck.script.ClaimedFiles;
import dev.limbeck.script.HeadFile;
import dev.limbeck.script.HeadNames;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The head file among what git would merge.
 *
 * @param path where it lies, links to its folder followed; null where the project has none
 */
record MergedHeads(@Nullable Path path) implements Predicate<Path> {

    static MergedHeads of(Config config) {
        return new MergedHeads(Project.headFile(config).map(HeadFile::real).orElse(null));
    }

    @Override
    public boolean test(Path file) {
        return file.equals(path);
    }

    /** The other files. */
    List<MergePreview.Blob> without(List<MergePreview.Blob> blobs) {
        return blobs.stream().filter(blob -> !test(blob.path())).toList();
    }

    /** What git looks at for files that are claimed, and for this one. */
    Set<Path> reach(ClaimedFiles claims) {
        Set<Path> reach = new LinkedHashSet<>(claims.reach());
        if (path != null) {
            reach.add(path);
        }
        return reach;
    }

    /** What it names there; null where there is nothing to look at. */
    @Nullable
    HeadNames in(List<MergePreview.Blob> blobs) {
        return path == null
                ? null
                : blobs.stream()
                        .filter(blob -> test(blob.path()))
                        .findFirst()
                        .map(blob -> HeadNames.of(blob.content()))
                        .orElse(HeadNames.MISSING);
    }

    /** What it would name then; null where git could not join it. */
    @Nullable
    HeadNames merged(MergePreview preview) {
        return path == null || preview.conflicts().contains(path) ? null : in(preview.merged());
    }
}
