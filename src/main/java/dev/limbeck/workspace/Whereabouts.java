package dev.limbeck.workspace;

import dev.limbeck.git.Sighting;
import dev.limbeck.git.Sighting.Authored;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a repository has a revision.
 *
 * @param revision its id
 * @param file where it lies, or would lie, in the checkout
 * @param pathInGit the same, as git writes it
 * @param refs the branches and tags that have it now; none where it is not committed, or only history has it
 * @param added the commit that added it; null where it is not committed, or there was no time to find it
 * @param last where no ref has it, the newest commit that had it; otherwise null
 */
public record Whereabouts(
        String revision,
        Path file,
        String pathInGit,
        List<String> refs,
        @Nullable Commit added,
        @Nullable Commit last) {
    private static final int SHORT = 10;
    private static final int MOST_REFS = 3;

    public Whereabouts {
        refs = List.copyOf(refs);
    }

    /**
     * A commit, as people are told of it.
     *
     * @param id in full
     * @param author with the address
     * @param at when it was written
     * @param subject the first line of its message
     */
    public record Commit(String id, String author, Instant at, String subject) {
        private static @Nullable Commit of(@Nullable Authored authored) {
            return authored == null
                    ? null
                    : new Commit(authored.commit(), authored.author(), authored.at(), authored.subject());
        }

        /** As much of the id as people write. */
        public String shortId() {
            return id.substring(0, SHORT);
        }
    }

    static Whereabouts of(Sighting sighting, Path top) {
        return new Whereabouts(
                sighting.id(),
                sighting.file(),
                top.relativize(sighting.file()).toString().replace('\\', '/'),
                sighting.refs(),
                Commit.of(sighting.added()),
                Commit.of(sighting.last()));
    }

    /** What to say to git for the file: a branch that has it, or the commit that had it; empty where neither is known. */
    public String source() {
        if (!refs.isEmpty()) {
            return refs.get(0);
        }
        return last == null ? "" : last.shortId();
    }

    /** Says it in two lines: who has it, and how its file comes here. */
    List<String> told() {
        String has = refs.isEmpty()
                ? "No branch has " + revision + " any more, " + source() + " had it"
                : "Git has " + revision + " on " + someRefs();
        String since = added == null
                ? "in " + pathInGit
                : "since %s, by %s in %s (%s)".formatted(added.at, added.author, added.shortId(), added.subject);
        return List.of(
                has + ", " + since + ".",
                "The file comes with `git checkout " + source() + " -- :/" + pathInGit + "`.");
    }

    private String someRefs() {
        String first = String.join(", ", refs.subList(0, Math.min(MOST_REFS, refs.size())));
        return refs.size() > MOST_REFS ? first + " and " + (refs.size() - MOST_REFS) + " more" : first;
    }
}
