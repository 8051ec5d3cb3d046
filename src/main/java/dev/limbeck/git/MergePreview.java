package dev.limbeck.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/**
 * What merging the commit that is checked out into another would give, file by file, worked out from git's objects alone:
 * nothing is written, neither work tree nor index nor objects. A file that one side has renamed and the other changed
 * counts as a conflict.
 *
 * @param theirs the files of the other commit, in the order of their paths
 * @param ours the files of the commit that is checked out, likewise
 * @param merged what the merge would leave; of a conflict our side, or what is left of the file
 * @param conflicts the files that could not be merged, in the order of their paths
 * @param isMerged whether ours has the other commit behind it already
 */
public record MergePreview(
        List<Blob> theirs, List<Blob> ours, List<Blob> merged, List<Path> conflicts, boolean isMerged) {
    public MergePreview {
        theirs = List.copyOf(theirs);
        ours = List.copyOf(ours);
        merged = List.copyOf(merged);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * A file as it is in a commit.
     *
     * @param path where it lies, or would lie, in the checkout; absolute, links followed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Blob(Path path, byte[] content) {}

    /**
     * Merges in memory.
     *
     * @param ref names the other commit
     * @param reach the folders to look below
     * @param claims which files to look at
     * @throws UnknownBase if there is no such commit, none is checked out, or the two have none in common
     * @throws GitUnreadable if the repository cannot be read
     */
    public static MergePreview of(Checkout checkout, String ref, Collection<Path> reach, Predicate<Path> claims) {
        Repository repository = checkout.repository();
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit theirs = walk.parseCommit(commit(checkout, ref));
            RevCommit ours = walk.parseCommit(commit(checkout, "HEAD"));
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(List.of(theirs, ours));
            RevCommit base = walk.next();
            if (base == null) {
                throw UnknownBase.nothingInCommon(ref, checkout.isShallow());
            }
            Sides sides = new Sides(
                    files(checkout, base, reach, claims),
                    files(checkout, ours, reach, claims),
                    files(checkout, theirs, reach, claims));
            return sides.merged(base.equals(theirs));
        } catch (IOException unreadable) {
            throw GitUnreadable.of(checkout.top(), unreadable);
        }
    }

    static ObjectId commit(Checkout checkout, String name) throws IOException {
        ObjectId commit;
        try {
            commit = checkout.repository().resolve(name + "^{commit}");
        } catch (IllegalArgumentException noName) {
            commit = null;
        }
        if (commit == null) {
            throw UnknownBase.noCommit(name, checkout.isShallow());
        }
        return commit;
    }

    private static SortedMap<Path, byte[]> files(
            Checkout checkout, RevCommit commit, Collection<Path> reach, Predicate<Path> claims) {
        SortedMap<Path, byte[]> files = new TreeMap<>();
        for (GitFile file : checkout.files(commit.name(), reach)) {
            if (claims.test(file.path())) {
                files.put(
                        file.path(),
                        file.content().get().orElseThrow(() -> UnknownBase.leftOut(checkout.path(file.path()))));
            }
        }
        return files;
    }

    /** The same files in the three commits of a merge. */
    private record Sides(SortedMap<Path, byte[]> base, SortedMap<Path, byte[]> ours, SortedMap<Path, byte[]> theirs) {

        MergePreview merged(boolean isMerged) {
            List<Blob> merged = new ArrayList<>();
            List<Path> conflicts = new ArrayList<>();
            Stream.of(base, ours, theirs)
                    .flatMap(side -> side.keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(path -> merge(path, merged, conflicts));
            return new MergePreview(blobs(theirs), blobs(ours), merged, conflicts, isMerged);
        }

        private void merge(Path path, List<Blob> merged, List<Path> conflicts) {
            byte[] before = base.get(path);
            byte[] mine = ours.get(path);
            byte[] other = theirs.get(path);
            if (Objects.deepEquals(mine, before)) {
                add(path, other, merged);
            } else if (Objects.deepEquals(other, before) || Objects.deepEquals(mine, other)) {
                add(path, mine, merged);
            } else {
                byte[] joined = mine == null || other == null ? null : ThreeWay.join(before, mine, other);
                if (joined == null) {
                    conflicts.add(path);
                }
                add(path, joined != null ? joined : mine != null ? mine : other, merged);
            }
        }

        private static void add(Path path, byte @Nullable [] content, List<Blob> merged) {
            if (content != null) {
                merged.add(new Blob(path, content));
            }
        }

        private static List<Blob> blobs(Map<Path, byte[]> side) {
            return side.entrySet().stream()
                    .map(each -> new Blob(each.getKey(), each.getValue()))
                    .toList();
        }
    }
}
