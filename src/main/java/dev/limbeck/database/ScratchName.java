package dev.limbeck.database;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a throw-away database is called: {@code limbeck_scratch_BORN_PID_OWNER_WHAT}, or {@code limbeck_template_KEY} where
 * nobody owns it, since it serves later commands too.
 *
 * @param bornAt in seconds since 1970
 * @param owner the number that its owner's session keeps a lock on, and so tells whether it lives
 * @param what a number, or the key of a template
 */
record ScratchName(long bornAt, long pid, int owner, String what) {
    static final String PREFIX = "limbeck_scratch_";
    static final String TEMPLATE = "limbeck_template_";

    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,12})_(\\d{1,12})_([0-9a-f]{8})_(\\w+)");

    /** Reads one; empty for what is called otherwise. */
    static Optional<ScratchName> read(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new ScratchName(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Integer.parseUnsignedInt(parts.group(3), 16),
                        parts.group(4)))
                : Optional.empty();
    }

    /** What is written beside a template when it is used. */
    static String useAt(Instant time) {
        return "used " + time.toEpochMilli();
    }

    /** Reads it; long ago where nothing is written. */
    static Instant lastUse(String written) {
        return written.matches("used \\d{1,15}")
                ? Instant.ofEpochMilli(Long.parseLong(written.substring("used ".length())))
                : Instant.EPOCH;
    }

    /** A name for something else of the same owner. */
    ScratchName with(String other) {
        return new ScratchName(bornAt, pid, owner, other);
    }

    Instant born() {
        return Instant.ofEpochSecond(bornAt);
    }

    @Override
    public String toString() {
        return PREFIX + bornAt + "_" + pid + "_" + "%08x".formatted(owner) + "_" + what;
    }
}
