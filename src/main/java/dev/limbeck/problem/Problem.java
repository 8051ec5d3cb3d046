package dev.limbeck.problem;

import java.util.List;
import java.util.Optional;

/**
 * A failure that is told to the user instead of traced: its message says what is wrong, its places where, its remedy
 * what to do. Each kind is a final class beside the code that throws it, named as the finding.
 */
public abstract class Problem extends RuntimeException {
    private final Exit exit;
    private final transient List<Place> places;
    private final String remedy;

    /**
     * Assigns what the user is told.
     *
     * @param places where it is, in the order to read them; empty where no file is at fault
     * @param remedy what to do about it, as one or more full lines
     * @throws IllegalArgumentException if the message or the remedy is blank
     */
    protected Problem(Exit exit, String message, List<Place> places, String remedy) {
        super(message);
        if (message.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("A problem needs a message and a remedy");
        }
        this.exit = exit;
        this.places = List.copyOf(places);
        this.remedy = remedy;
    }

    /** The status the process ends with. */
    public final Exit exit() {
        return exit;
    }

    /** Where it is, in the order to read them; empty where no file is at fault. */
    public final List<Place> places() {
        return places;
    }

    /** What to do about it, in one or more lines. */
    public final String remedy() {
        return remedy;
    }

    /** The id of a revision that no file here declares, where that is what is wrong: git may know who has it. */
    public Optional<String> absent() {
        return Optional.empty();
    }

    /** The message, never null. */
    @Override
    public final String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
