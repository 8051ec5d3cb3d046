package dev.limbeck.plan;

/** Tells nobody of a run. */
public final class SilentListener implements RunListener {
    @Override
    public void starting(Step step) {}

    @Override
    public void notice(String text) {}
}
