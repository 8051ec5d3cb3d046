package dev.limbeck.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Looks for a revision in all that a repository has: first where its refs are, then in their pasts. */
public final class RevisionSearch {
    private final Checkout checkout;
    private final Repository repository;
    private final Wanted wanted;
    private final Deadline deadline;

    /** Folders and files that were looked into, each with its path: most commits share nearly all of theirs. */
    private final Set<String> seen = new HashSet<>();

    private final Set<ObjectId> declaring = new HashSet<>();
    private final Map<String, Hit> hits = new LinkedHashMap<>();

    /**
     * What is looked for.
     *
     * @param folders in which it may lie; absolute paths, links followed
     * @param claims which files there may declare it
     * @param text what such a file must hold
     * @param declared the id, if it is one that is looked for, that a file of such a content declares
     */
    public record Wanted(
            Collection<Path> folders,
            Predicate<Path> claims,
            String text,
            BiFunction<Path, byte[], Optional<String>> declared) {}

    private record Hit(String id, String path) {}

    private RevisionSearch(Checkout checkout, Wanted wanted, Duration patience) {
        this.checkout = checkout;
        this.repository = checkout.repository();
        this.wanted = wanted;
        this.deadline = Deadline.in(patience);
    }

    /**
     * Looks for it.
     *
     * @param patience after which what was found by then is all
     * @return in the order found; empty where nothing declares it, or there was no time to find it
     * @throws GitUnreadable if the repository cannot be read
     */
    public static List<Sighting> find(Checkout checkout, Wanted wanted, Duration patience) {
        try {
            return new RevisionSearch(checkout, wanted, patience).find();
        } catch (IOException unreadable) {
            throw GitUnreadable.of(checkout.top(), unreadable);
        }
    }

    private List<Sighting> find() throws IOException {
        List<Tip> tips = Tip.all(repository);
        try (RevWalk walk = new RevWalk(repository)) {
            for (Tip tip : tips) {
                if (!deadline.hasPassed()) {
                    lookInto(walk.parseCommit(tip.commit()));
                }
            }
            RevCommit last = hits.isEmpty() ? newestInHistory(tips) : null;
            List<Sighting> sightings = new ArrayList<>();
            for (Hit hit : hits.values()) {
                sightings.add(sighting(hit, tips, last));
            }
            return sightings;
        }
    }

    /** The newest commit, on no ref any more, that has it; what a branch was before counts too. */
    private @Nullable RevCommit newestInHistory(List<Tip> tips) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.COMMIT_TIME_DESC);
            for (Tip tip : tips) {
                walk.markStart(walk.parseCommit(tip.commit()));
            }
            for (ObjectId past : Tip.past(repository)) {
                markStart(walk, past);
            }
            RevCommit next = walk.next();
            while (next != null && hits.isEmpty() && !deadline.hasPassed()) {
                lookInto(next);
                if (!hits.isEmpty()) {
                    return next;
                }
                next = walk.next();
            }
            return null;
        }
    }

    /** What a branch was is kept for long, but not for ever. */
    private static void markStart(RevWalk walk, ObjectId past) throws IOException {
        try {
            walk.markStart(walk.parseCommit(past));
        } catch (MissingObjectException forgotten) {
            return;
        }
    }

    private void lookInto(RevCommit commit) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            if (!checkout.narrow(walk, wanted.folders())) {
                return;
            }
            while (walk.next()) {
                boolean isNew = seen.add(walk.getObjectId(0).name() + walk.getPathString());
                if (isNew && walk.isSubtree()) {
                    walk.enterSubtree();
                } else if (isNew && !walk.getFileMode(0).equals(FileMode.GITLINK)) {
                    lookInto(walk.getPathString(), walk.getObjectId(0));
                }
            }
        } catch (MissingObjectException leftOut) {
            return;
        }
    }

    private void lookInto(String path, ObjectId blob) {
        Path file = checkout.top().resolve(path);
        if (!wanted.claims().test(file)) {
            return;
        }
        checkout.content(blob)
                .filter(content -> new String(content, StandardCharsets.ISO_8859_1).contains(wanted.text()))
                .flatMap(content -> wanted.declared().apply(file, content))
                .ifPresent(id -> {
                    declaring.add(blob);
                    hits.putIfAbsent(id + " " + path, new Hit(id, path));
                });
    }

    private Sighting sighting(Hit hit, List<Tip> tips, @Nullable RevCommit last) throws IOException {
        List<Tip> having = new ArrayList<>();
        for (Tip tip : tips) {
            if (!deadline.hasPassed() && has(tip.commit(), hit)) {
                having.add(tip);
            }
        }
        ObjectId from = having.isEmpty() ? last : having.get(0).commit();
        return new Sighting(
                hit.id,
                checkout.top().resolve(hit.path),
                having.stream().map(Tip::name).distinct().toList(),
                from == null ? null : FirstCommit.of(repository, from, hit.path, deadline),
                last == null ? null : FirstCommit.authored(last));
    }

    private boolean has(ObjectId commit, Hit hit) throws IOException {
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk walk = TreeWalk.forPath(
                        repository, hit.path, commits.parseCommit(commit).getTree())) {
            return walk != null && declaring.contains(walk.getObjectId(0));
        }
    }
}
