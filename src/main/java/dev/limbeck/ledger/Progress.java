package dev.limbeck.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a revision that runs outside of a transaction has come.
 *
 * @param done how many of its statements have finished, from the first on
 * @param all how many it has
 * @param checksum of the normalised text of those that are done
 * @param next what is known of the statement after them
 * @param before what the server's catalog showed when that one was begun, in the words of whoever looked; empty where
 *     nobody did
 */
public record Progress(int done, int all, String checksum, Next next, String before) {

    /** Nothing was begun yet. */
    public static final Progress NONE = new Progress(0, 0, "", Next.UNTOUCHED, "");

    /** Returns the same place, with what is known of the next statement. */
    public Progress next(Next known, String shown) {
        return new Progress(done, all, checksum, known, shown);
    }

    /** Returns words for people: {@code at statement 3 of 5}, the one that is next, or {@code behind statement 5 of 5}. */
    public String told() {
        return done < all
                ? "at statement %d of %d".formatted(done + 1, all)
                : "behind statement %d of %d".formatted(done, all);
    }

    /** What is known of a statement. */
    public enum Next {
        /** It was not begun. */
        UNTOUCHED,
        /** It was begun; whether it finished nobody knows. */
        BEGUN,
        /** The server refused it. */
        FAILED;

        /** The word for it in the ledger. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns what a word stands for; empty where it stands for nothing. */
        public static Optional<Next> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }
}
