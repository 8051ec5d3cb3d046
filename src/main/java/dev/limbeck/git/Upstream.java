package dev.limbeck.git;

/**
 * The commit that what is ours has to follow.
 *
 * @param name of the branch, or what else it is called; as it is said to git
 * @param commit its full id
 * @param why in words, how it was found
 * @param kind whether it is somebody else's
 */
public record Upstream(String name, String commit, String why, Kind kind) {
    private static final int SHORT = 10;

    /** What a commit is to the one that is checked out. */
    public enum Kind {
        /** Another branch. */
        OTHER,
        /** The branch itself, of which no remote has a copy: only what is not committed is not in it. */
        OURSELVES
    }

    /** {@code origin/main (0123456789)}. */
    @Override
    public String toString() {
        return name.equals(shortCommit()) ? name : name + " (" + shortCommit() + ")";
    }

    /** The beginning of the id, as much as people write. */
    public String shortCommit() {
        return commit.substring(0, SHORT);
    }

    /** Whether it is the branch that is checked out. */
    public boolean isOurselves() {
        return kind == Kind.OURSELVES;
    }
}
