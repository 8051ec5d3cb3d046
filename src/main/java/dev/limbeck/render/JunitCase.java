package dev.limbeck.render;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A test in a report of tests.
 *
 * @param classname what servers group by; a file, where there is one
 * @param remark why it did not simply pass; null where it did
 */
public record JunitCase(
        String classname,
        String name,
        Duration time,
        @Nullable Remark remark) {

    /** A test that passed. */
    public static JunitCase passed(String classname, String name, Duration time) {
        return new JunitCase(classname, name, time, null);
    }

    /**
     * What is remarked on a test.
     *
     * @param type a word that tells its kind from others
     * @param message in a sentence
     * @param text the message with all that goes with it
     */
    public record Remark(Kind kind, String type, String message, String text) {}

    /** What became of a test that did not simply pass. */
    public enum Kind {
        /** What is tested is wrong. */
        FAILURE("failure"),
        /** It could not be tested. */
        ERROR("error"),
        /** It need not be tested. */
        SKIPPED("skipped");

        private final String element;

        Kind(String element) {
            this.element = element;
        }

        /** What XML calls it. */
        String element() {
            return element;
        }
    }

    boolean is(Kind kind) {
        return remark != null && remark.kind() == kind;
    }
}
