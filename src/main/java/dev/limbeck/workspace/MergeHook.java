package dev.limbeck.workspace;

import dev.limbeck.script.CannotRead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When git lets Limbeck finish a merge whose head file it has joined. */
public enum MergeHook {
    /** Behind a merge that git has committed by itself. */
    POST_MERGE("post-merge", "limbeck merge-hook post-merge \"$@\""),
    /** In a merge that git has stopped in, before the commit that ends it. */
    PRE_COMMIT(
            "pre-commit",
            "test ! -e \"$(git rev-parse --git-path MERGE_HEAD)\" || limbeck merge-hook pre-commit || exit 1");

    private final String word;
    private final String line;

    MergeHook(String word, String line) {
        this.word = word;
        this.line = line;
    }

    /** Returns the hook that git calls so; empty where Limbeck has nothing to do in it. */
    public static Optional<MergeHook> called(String name) {
        return Stream.of(values()).filter(hook -> hook.word.equals(name)).findFirst();
    }

    /** Returns the names of all. */
    public static List<String> words() {
        return Stream.of(values()).map(MergeHook::toString).toList();
    }

    /** The line that a script of that name needs. */
    String line() {
        return line;
    }

    /** A script that does nothing else. */
    String script() {
        return "#!/bin/sh\n# Puts revisions behind each other that a merge has brought together; by `limbeck init --git`.\n"
                + line + "\n";
    }

    /** Whether a script runs it, if git runs the script. */
    boolean isIn(Path script) {
        try {
            return Files.isExecutable(script) && Files.readString(script).contains("limbeck merge-hook " + word);
        } catch (IOException failed) {
            throw CannotRead.of(script, failed);
        }
    }

    /** What git calls it. */
    @Override
    public String toString() {
        return word;
    }
}
