package dev.limbeck.sql;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A backslash where psql would take it for one of its commands, which the server does not know. */
public final class PsqlCommand extends Problem {
    private static final Pattern NAME = Pattern.compile("\\\\(\\w+|\\S?)");

    private static final Pattern RESTRICTION =
            Pattern.compile("(?m)^\\\\(?:un)?restrict[ \\t]+[A-Za-z0-9]+[ \\t\\r]*$");

    private PsqlCommand(String name, Place place) {
        super(Exit.FAILED, name + " is a command of psql, not SQL", List.of(place), remedy(name));
    }

    /** Whether it is a line of pg_dump's that asks for no more than what is so here anyway: that no command is run. */
    static boolean isRestriction(Spot backslash) {
        Matcher line = RESTRICTION.matcher(backslash.section().text());
        return line.find(backslash.offset()) && line.start() == backslash.offset();
    }

    static PsqlCommand at(Spot backslash) {
        Matcher name = NAME.matcher(backslash.section().text());
        return new PsqlCommand(name.find(backslash.offset()) ? name.group() : "\\", backslash.place());
    }

    private static String remedy(String name) {
        return switch (name) {
            case "\\i", "\\ir", "\\include", "\\include_relative" -> "Put the SQL of that file here.";
            case "\\copy" -> "Write COPY … FROM STDIN; with the data on the lines below it, and \\. on the last.";
            case "\\set", "\\unset", "\\gset", "\\getenv" -> "Write the value where it is used.";
            case "\\c", "\\connect" -> "Remove it: a revision runs in the database that the project's url names.";
            case "\\." -> "Remove it: no COPY … FROM STDIN; stands above it.";
            case "\\;" -> "Write a plain semicolon.";
            default -> "Remove it, or write in SQL what it does.";
        };
    }
}
