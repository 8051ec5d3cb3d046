package dev.limbeck.database;

import dev.limbeck.plan.Step;

/** Is told how a run goes on. */
public interface RunListener {

    /** A step begins. */
    void starting(Step step);

    /** The server sent a notice or warning, such as {@code NOTICE: table "t" does not exist, skipping}. */
    void notice(String text);
}
