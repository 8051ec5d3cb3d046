package dev.limbeck.check;

import dev.limbeck.problem.Place;
import java.util.Comparator;
import java.util.List;

/**
 * A rule that is broken somewhere.
 *
 * @param places where, the one that counts first; none where no file is at fault
 * @param remedy the command to paste where one mends it, otherwise what to write
 */
public record Finding(Rule rule, Severity severity, String message, List<Place> places, String remedy) {

    private static final List<String> COMMANDS = List.of("limbeck ", "git ", "mv ");

    /** By rule, then by file and line. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::rule)
            .thenComparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::message);

    public Finding {
        places = List.copyOf(places);
    }

    /** The absolute path of the file at fault; empty where none is. */
    public String file() {
        return places.isEmpty() ? "" : places.get(0).file();
    }

    /** The line at fault, from 1; 0 where it is the file as a whole, or none. */
    public int line() {
        return places.isEmpty() ? 0 : places.get(0).line();
    }

    /** Whether the remedy is a command to paste. */
    public boolean hasCommand() {
        return !remedy.contains("\n") && COMMANDS.stream().anyMatch(remedy::startsWith);
    }

    /** Whether another says the same, be it on another line of the file. */
    public boolean isLike(Finding other) {
        return rule == other.rule && file().equals(other.file()) && message.equals(other.message);
    }
}
