package dev.limbeck.plan;

/** Is told how a run goes on. */
public interface RunListener {

    /** A step begins. */
    void starting(Step step);

    /** The server sent a notice or warning: {@code NOTICE: table "t" does not exist, skipping}. */
    void notice(String text);
}
