package dev.limbeck.workspace;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** Git cannot be told to have the head file of a project joined. */
public final class CannotRegister extends Problem {
    private CannotRegister(String message, Path place, String remedy) {
        super(Exit.USAGE, message, List.of(Place.of(place.toString())), remedy);
    }

    static CannotRegister noHeadFile(Path config) {
        return new CannotRegister(
                "The project has no head file that git could be told of",
                config,
                "Write `headFile: versions/HEAD` into it, and run this again.");
    }

    static CannotRegister noCheckout(Path root) {
        return new CannotRegister(
                "This project lies in no checkout of git", root, "Run `git init` first, or leave --git away.");
    }

    static CannotRegister outside(Path headFile, Path top) {
        return new CannotRegister(
                "The head file lies outside of the repository in " + top,
                headFile,
                "Name one within it as headFile in alembic.yaml.");
    }

    static CannotRegister notFound(Path headFile, Path config) {
        return new CannotRegister(
                "Git would name this head file, and from there " + config + " is not found",
                headFile,
                "The configuration has to be called alembic.yaml, and lie in a folder above the head file.");
    }
}
