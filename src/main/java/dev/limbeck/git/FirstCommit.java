package dev.limbeck.git;

import dev.limbeck.git.Sighting.Authored;
import java.io.IOException;
import org.eclipse.jgit.diff.DiffConfig;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.FollowFilter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The commit that added a file, under whatever name. */
final class FirstCommit {

    private FirstCommit() {}

    /** Returns it, as seen from a commit that has the file; null where there is no time to find it. */
    static @Nullable Authored of(Repository repository, ObjectId from, String path, Deadline deadline)
            throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(from));
            walk.setTreeFilter(FollowFilter.create(path, repository.getConfig().get(DiffConfig.KEY)));
            RevCommit first = null;
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                if (deadline.hasPassed()) {
                    return null;
                }
                first = commit;
            }
            return first == null ? null : authored(first);
        }
    }

    static Authored authored(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return new Authored(
                commit.name(),
                author.getName() + " <" + author.getEmailAddress() + ">",
                author.getWhenAsInstant(),
                commit.getShortMessage());
    }
}
