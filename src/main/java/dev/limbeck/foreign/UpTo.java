package dev.limbeck.foreign;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is applied where a tool notes the last version alone. */
final class UpTo {
    private static final String NOWHERE = "0";

    private UpTo() {}

    /** Returns the keys up to a number, and the number itself, also where no file has it. */
    static Set<String> number(String last, List<Migration> migrations) {
        if (last.equals(NOWHERE)) {
            return Set.of();
        }
        Set<String> applied = migrations.stream()
                .map(Migration::key)
                .filter(key -> PairFiles.BY_NUMBER.compare(key, last) < 0)
                .collect(Collectors.toCollection(TreeSet::new));
        applied.add(last);
        return applied;
    }
}
