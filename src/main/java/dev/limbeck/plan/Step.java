package dev.limbeck.plan;

/** One step of a plan. */
public sealed interface Step permits RevisionStep, StampStep {

    /** What it does. */
    Direction direction();

    /** How it changes the rows of the version table. */
    HeadChange heads();

    /** Returns the line that a run prints for it. */
    String line();
}
