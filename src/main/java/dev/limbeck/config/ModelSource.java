package dev.limbeck.config;

import dev.limbeck.problem.Key;
import java.time.Duration;
import java.util.List;

/**
 * Where the schema as it should be is written down.
 *
 * @param words of files their names, folders or globs; of a program its name and arguments; of a database its URL
 * @param timeout when a program is ended
 * @param key what says it
 */
public record ModelSource(Kind kind, List<String> words, Duration timeout, Key key) {
    public ModelSource {
        words = List.copyOf(words);
    }

    /** What holds it. */
    public enum Kind {
        /** SQL in files. */
        FILES,
        /** SQL that a program prints. */
        PROGRAM,
        /** A database that something else has made of it. */
        DATABASE
    }
}
