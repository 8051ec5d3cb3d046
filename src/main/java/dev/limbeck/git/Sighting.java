package dev.limbeck.git;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that declares what was looked for.
 *
 * @param id what it declares
 * @param file where it lies, or would lie, in the checkout
 * @param refs the branches and tags that have it now: that of HEAD first, then branches, those of remotes, and tags, each
 *     sorted; none where only history has it
 * @param added the commit that added it; null where there was no time to find it
 * @param last where no ref has it, the newest commit that had it; otherwise null
 */
public record Sighting(
        String id,
        Path file,
        List<String> refs,
        @Nullable Authored added,
        @Nullable Authored last) {
    public Sighting {
        refs = List.copyOf(refs);
    }

    /**
     * A commit, as people are told of it.
     *
     * @param commit its full id
     * @param author with the address
     * @param at when it was written
     * @param subject the first line of its message
     */
    public record Authored(String commit, String author, Instant at, String subject) {}
}
