package dev.limbeck.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A commit that a ref leads to.
 *
 * @param name of the ref, as it is said to git
 */
record Tip(String name, ObjectId commit) {
    private static final String STASH = "refs/stash";
    private static final int MOST_ENTRIES = 1000;

    /** Returns what the refs lead to: HEAD's branch first, then branches, those of remotes, tags and the stash. */
    static List<Tip> all(Repository repository) throws IOException {
        List<Ref> refs = new ArrayList<>();
        Optional.ofNullable(repository.exactRef(Constants.HEAD))
                .map(Ref::getLeaf)
                .ifPresent(refs::add);
        for (String folder : List.of(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS)) {
            refs.addAll(repository.getRefDatabase().getRefsByPrefix(folder));
        }
        Optional.ofNullable(repository.exactRef(STASH)).ifPresent(refs::add);
        Set<Tip> tips = new LinkedHashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            for (Ref ref : refs) {
                if (!ref.isSymbolic() && ref.getObjectId() != null) {
                    commit(walk, ref)
                            .map(commit -> new Tip(Repository.shortenRefName(ref.getName()), commit))
                            .ifPresent(tips::add);
                }
            }
        }
        return List.copyOf(tips);
    }

    /** A tag may name something else than a commit. */
    private static Optional<ObjectId> commit(RevWalk walk, Ref ref) throws IOException {
        try {
            return Optional.of(walk.parseCommit(ref.getObjectId()).copy());
        } catch (IncorrectObjectTypeException | MissingObjectException noCommit) {
            return Optional.empty();
        }
    }

    /** Returns what HEAD and the branches have led to before, as far as git remembers. */
    static Set<ObjectId> past(Repository repository) throws IOException {
        Set<ObjectId> past = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(List.of(Constants.HEAD));
        repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS).forEach(ref -> names.add(ref.getName()));
        for (String name : names) {
            ReflogReader log = repository.getRefDatabase().getReflogReader(name);
            if (log != null) {
                for (ReflogEntry entry : log.getReverseEntries(MOST_ENTRIES)) {
                    past.add(entry.getNewId());
                    past.add(entry.getOldId());
                }
            }
        }
        past.remove(ObjectId.zeroId());
        return past;
    }
}
