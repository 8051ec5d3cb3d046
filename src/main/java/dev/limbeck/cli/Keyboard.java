package dev.limbeck.cli;

import java.util.Optional;

/** What is typed at the terminal that a command is started from. */
public interface Keyboard {
    /** Whether there is somebody to be asked. */
    boolean isThere();

    /** Returns the next line; empty where there will be none. */
    Optional<String> line();
}
