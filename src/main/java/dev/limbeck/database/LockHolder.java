package dev.limbeck.database;

import org.jspecify.annotations.Nullable;

/**
 * The session that holds a lock, as far as the server shows it: whoever may not read the statistics of another role
 * sees neither its address nor a time.
 *
 * @param backend the process of the server that serves it
 * @param name what it calls itself; empty where it does not
 * @param role whom it is connected as; null where that is not known
 * @param address where it is connected from; null where that is not shown, or is the server's own machine
 * @param since when its last statement began or, where that has ended, ended: a run's lock is idle once it is taken
 */
record LockHolder(
        int backend,
        String name,
        @Nullable String role,
        @Nullable String address,
        @Nullable String since) {

    /** {@code limbeck upgrade head by alice@ci-7 pid 4242, since … (backend 317, role migrator at 10.0.0.7)}. */
    @Override
    public String toString() {
        return (name.isEmpty() ? "a session without a name" : name)
                + shown(", since ", since)
                + " (backend " + backend
                + shown(", role ", role)
                + shown(" at ", address) + ")";
    }

    private static String shown(String label, @Nullable String value) {
        return value == null ? "" : label + value;
    }
}
