package dev.limbeck.database;

import dev.limbeck.plan.Blocker;
import dev.limbeck.problem.Place;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a revision cannot be done.
 *
 * @param verdict what it did, behind its name: {@value #FAILED}, or what it does not keep
 * @param detail in one or more lines
 * @param cure what to do about it, where the server still answers; goes on with {@code and}
 * @param cause what the server said; null where it refused nothing
 */
record Failure(
        String verdict,
        String detail,
        List<Place> places,
        String cure,
        @Nullable SQLException cause) {
    static final String FAILED = "failed";

    private static final Set<String> OF_LOCKS = Set.of("55P03", "40P01");
    private static final Set<String> NOT_IN_A_TRANSACTION = Set.of("25001", "55P04");

    /** A statement that says how a transaction runs, which has begun. */
    private static final Pattern OF_TRANSACTION =
            Pattern.compile("(?i)\\s*SET\\s+(?:(?:LOCAL|SESSION)\\s+)?TRANSACTION\\b.*");

    private static final String CANCELED = "57014";

    Failure {
        places = List.copyOf(places);
    }

    /** The server refused a statement, or the driver did. */
    static Failure refused(List<Place> places, SQLException cause) {
        return DriverRefusal.of(cause)
                .map(ofDriver -> new Failure(FAILED, ofDriver.told(), places, ofDriver.cure(), cause))
                .orElseGet(() -> new Failure(FAILED, ServerMessage.of(cause), places, cure(places, cause), cause));
    }

    /** The revision did its work, and not as it demands itself. */
    static Failure broken(String verdict, String detail, Place place) {
        return new Failure(verdict, detail, List.of(place), "Correct the revision, or what it demands,", null);
    }

    /** A build was passed over for what an earlier one left. */
    static Failure invalidIndex(String index, Place place) {
        return new Failure(
                FAILED,
                "Index " + index + " was there and is invalid, as a build leaves it that failed or is under way",
                List.of(place),
                "If no other session is at it, drop it: `DROP INDEX CONCURRENTLY " + index + "`,",
                null);
    }

    /** What to do about it, where the server may not answer any more; goes on with {@code and}. */
    String cure(boolean isConnected) {
        return isConnected || (cause != null && DriverRefusal.of(cause).isPresent()) ? cure : "See to the server";
    }

    /** Returns the same with other words before what the server said. */
    Failure saying(String otherVerdict, String before) {
        return new Failure(otherVerdict, before + detail, places, cure, cause);
    }

    private static String cure(List<Place> places, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (places.stream()
                .anyMatch(place -> OF_TRANSACTION.matcher(place.excerpt()).matches())) {
            return "Leave it out; or give the file a transaction of its own, `BEGIN ISOLATION LEVEL …; … COMMIT;`, with"
                    + " `-- transaction: false` in its header,";
        }
        if (NOT_IN_A_TRANSACTION.contains(state)) {
            return "Put what cannot be in a transaction, or must be committed before it is used, into a revision of its own"
                    + " with `-- transaction: false` in its header,";
        }
        if (OF_LOCKS.contains(state)) {
            return "See to it that the sessions that hold the locks end, or give it more time (lockTimeout) or attempts"
                    + " (lockRetries),";
        }
        if (state.equals(CANCELED)) {
            return "Where nobody stopped it, give it more time (statementTimeout), or less to do,";
        }
        return places.stream().anyMatch(place -> place.file().equals(Job.LEDGER))
                ? "Bring about what the statement asks for, as what the ledger kept does not change; or undo it by hand and say so"
                        + " (`limbeck stamp --assume-undone REV --reason TEXT`),"
                : "Correct the statement";
    }

    /** Returns the same with who held it up, where locks did and somebody was seen. */
    Failure blaming(List<Blocker> blockers) {
        if (!isOfLocks() || blockers.isEmpty()) {
            return this;
        }
        String who =
                blockers.stream().map(Blocker::told).collect(Collectors.joining("\n  ", "\nIt waited for\n  ", ""));
        return new Failure(verdict, detail + who, places, cure, cause);
    }

    /** Whether it may go well when it is tried again. */
    boolean isOfLocks() {
        return cause != null && OF_LOCKS.contains(String.valueOf(cause.getSQLState()));
    }
}
