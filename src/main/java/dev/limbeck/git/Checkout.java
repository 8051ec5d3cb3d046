package dev.limbeck.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/**
 * The work tree of a repository, read and never written: neither files nor index nor refs; its configuration by a
 * {@link MergeDriver} alone. Linked work trees and
 * submodules are checkouts of their own. Needs no git on the machine. Not for several threads.
 */
public final class Checkout implements AutoCloseable {
    private final Path top;
    private final Repository repository;

    private Checkout(Path top, Repository repository) {
        this.top = top;
        this.repository = repository;
    }

    /**
     * Opens the checkout that a folder lies in; empty where it lies in none.
     *
     * @throws GitUnreadable if there is one and it is damaged
     */
    public static Optional<Checkout> around(Path folder) {
        return GitFolder.above(folder).map(Checkout::open);
    }

    private static Checkout open(Path top) {
        QuietSystem.install();
        try {
            return new Checkout(
                    top,
                    new FileRepositoryBuilder()
                            .findGitDir(top.toFile())
                            .setWorkTree(top.toFile())
                            .setMustExist(true)
                            .build());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /** The folder that holds all of it, links followed. */
    public Path top() {
        return top;
    }

    Repository repository() {
        return repository;
    }

    /**
     * Finds the commit that ours has to follow: what is named; else what is configured; else what a merge or rebase
     * that is going on brings in; else the remote's default branch; else main or master.
     *
     * @param named by whoever asks; null for what is found
     * @param configured likewise, by the project
     * @return empty where there is neither a remote nor such a branch, or no commit yet
     * @throws UnknownRef if what is named is no commit here
     * @throws NoUpstream if there is a remote and none of its branches is here
     */
    public Optional<Upstream> upstream(@Nullable String named, @Nullable String configured) {
        try {
            return new UpstreamSearch(repository).find(named, configured);
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /**
     * Finds the commit that ours has to follow where one is, or was just now, merged into another: what is configured; on
     * the trunk the remote's default branch, or else what it is merged into; elsewhere what is merged.
     *
     * @param into the full id of a commit
     * @param merged likewise
     * @throws UnknownRef if what is configured is no commit here
     * @throws NoUpstream if there is a remote and none of its branches is here
     */
    public Upstream upstreamOfMerge(@Nullable String configured, String into, String merged) {
        try {
            return new UpstreamSearch(repository).ofMerge(configured, into, merged);
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /** Returns the parents of the commit that is checked out, by their full ids; none where there is no commit yet. */
    public List<String> parents() {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve(Constants.HEAD);
            return head == null
                    ? List.of()
                    : Stream.of(walk.parseCommit(head).getParents())
                            .map(RevCommit::name)
                            .toList();
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /** Returns the full id of the commit that is checked out; empty where there is none yet. */
    public Optional<String> head() {
        try {
            return Optional.ofNullable(repository.resolve(Constants.HEAD)).map(ObjectId::name);
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /** Whether git has begun to rebase a branch, and not finished. */
    public boolean isRebasing() {
        try {
            return InProgress.rebasedOnto(repository).isPresent();
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /**
     * Returns the files that a commit has below some folders, in the order of their names.
     *
     * @param folders absolute paths, links followed; those outside the checkout are passed over
     * @throws GitUnreadable if a partial clone has left the folders out
     */
    public List<GitFile> files(Upstream commit, Collection<Path> folders) {
        return files(commit.commit(), folders);
    }

    /**
     * As {@link #files(Upstream, Collection)}, of a commit by its name.
     *
     * @throws UnknownBase if no commit here is called so
     */
    public List<GitFile> filesAt(String ref, Collection<Path> folders) {
        try {
            return files(MergePreview.commit(this, ref).name(), folders);
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    List<GitFile> files(String commit, Collection<Path> folders) {
        List<GitFile> files = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(commit)).getTree());
            walk.setRecursive(true);
            if (!narrow(walk, folders)) {
                return List.of();
            }
            while (walk.next()) {
                if (!walk.getFileMode(0).equals(FileMode.GITLINK)) {
                    ObjectId blob = walk.getObjectId(0);
                    files.add(new GitFile(top.resolve(walk.getPathString()), () -> content(blob)));
                }
            }
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
        return files;
    }

    /** Has a walk look below some folders alone; false where nothing is left to look at. */
    boolean narrow(TreeWalk walk, Collection<Path> folders) {
        List<String> paths = folders.stream()
                .filter(folder -> folder.startsWith(top))
                .map(this::path)
                .distinct()
                .toList();
        if (!paths.contains("") && !paths.isEmpty()) {
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
        }
        return !paths.isEmpty();
    }

    /** A path as git writes it; empty for all. */
    String path(Path file) {
        return top.relativize(file).toString().replace('\\', '/');
    }

    Optional<byte[]> content(ObjectId blob) {
        try {
            return Optional.of(repository.open(blob).getBytes());
        } catch (MissingObjectException leftOut) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /** Whether what is checked out, or is just being merged into it, has a commit behind it. */
    public boolean isMerged(Upstream upstream) {
        try (RevWalk walk = new RevWalk(repository)) {
            List<ObjectId> here = new ArrayList<>(InProgress.merged(repository));
            Optional.ofNullable(repository.resolve("HEAD")).ifPresent(here::add);
            for (ObjectId each : here) {
                if (walk.isMergedInto(
                        walk.parseCommit(ObjectId.fromString(upstream.commit())), walk.parseCommit(each))) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw GitUnreadable.of(top, unreadable);
        }
    }

    /** Whether the history ends where the clone was cut off. */
    public boolean isShallow() {
        return UpstreamSearch.isShallow(repository);
    }

    @Override
    public void close() {
        repository.close();
    }
}
