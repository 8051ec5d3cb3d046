package dev.limbeck.config;

/** When a hook is run. */
public enum HookMoment {
    /** A run has made its plan and is about to begin. */
    BEFORE_RUN("beforeRun"),
    /** A revision is done and committed. */
    AFTER_REVISION("afterRevision"),
    /** A run has done all of its plan. */
    AFTER_RUN("afterRun"),
    /** A run that had begun has failed. */
    ON_FAILURE("onFailure");

    private final String key;

    HookMoment(String key) {
        this.key = key;
    }

    /** The key of {@code hooks} for it. */
    public String key() {
        return key;
    }
}
