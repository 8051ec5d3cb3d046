package dev.limbeck.script;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Nearest;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.util.List;

/** The sections of a revision file are not clear. */
public final class BadSection extends Problem {
    private BadSection(String message, Place place, String remedy) {
        super(Exit.FAILED, message, List.of(place), remedy);
    }

    static BadSection beforeFirst(Place place) {
        return new BadSection("SQL stands before the first section", place, "Put a line `-- +upgrade` above it.");
    }

    static BadSection twice(String name, Place place) {
        return new BadSection("Section '" + name + "' is opened twice", place, "Join the two sections.");
    }

    static BadSection notAlone(String name, Place place) {
        return new BadSection(
                "Section '" + name + "' is not opened: its marker is not alone on the line",
                place,
                "Put what follows `-- +" + name + "` on a line of its own.");
    }

    static BadSection ofIrreversible(Place place) {
        return new BadSection(
                "The header says that the revision is irreversible, and here is a downgrade section",
                place,
                "Take one of the two away.");
    }

    static BadSection misspelt(String name, Place place) {
        return new BadSection(
                "Unknown section '" + name + "'",
                place,
                Nearest.question(Nearest.to(name, Body.NAMES))
                        + "The sections are `-- +upgrade`, `-- +downgrade` and `-- +verify`.");
    }

    static boolean looksLikeOne(String name) {
        return !Nearest.to(name, Body.NAMES).isEmpty();
    }
}
