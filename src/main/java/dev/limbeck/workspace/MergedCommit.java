package dev.limbeck.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which commit git is merging: it tells its merge drivers and hooks by a variable, GITHEAD_ and the id. */
final class MergedCommit {
    private static final String PREFIX = "GITHEAD_";

    private MergedCommit() {}

    /** Returns its full id; empty in a rebase or a cherry-pick, and where several are merged at once. */
    static Optional<String> in(Map<String, String> environment) {
        List<String> found = environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).substring(PREFIX.length())) : Optional.empty();
    }
}
