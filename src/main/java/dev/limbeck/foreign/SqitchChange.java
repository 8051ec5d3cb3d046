package dev.limbeck.foreign;

import java.util.List;

/**
 * A line of a plan of Sqitch's.
 *
 * @param line the line of the plan, from 1
 * @param requires as written: {@code name}, {@code name@tag}, {@code project:name}
 * @param conflicts the same, without {@code !}
 * @param planned when, as ISO 8601; empty where it is not said
 * @param tags without {@code @}
 */
record SqitchChange(
        String name,
        int line,
        List<String> requires,
        List<String> conflicts,
        String planned,
        String note,
        List<String> tags) {
    SqitchChange {
        requires = List.copyOf(requires);
        conflicts = List.copyOf(conflicts);
        tags = List.copyOf(tags);
    }
}
