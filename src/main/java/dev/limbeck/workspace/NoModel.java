package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Place;
import dev.limbeck.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The schema as it should be is asked for, and is not there. */
public final class NoModel extends Problem {
    private static final String FORMS =
            "`model: model/*.sql`, `model: {program: [mvn, -q, …]}` or `model: {url: postgresql://…}`";

    private NoModel(String message, List<Place> places, String remedy) {
        super(Exit.USAGE, message, places, remedy);
    }

    static NoModel unsaid(Path config) {
        return new NoModel(
                "The configuration names no model",
                List.of(Place.of(config.toString())),
                "Say where the schema as it should be is written down: " + FORMS + ".");
    }

    static NoModel files(String word, Path root, ModelSource source) {
        return new NoModel(
                "No SQL file of the model is found: " + word + " in " + root,
                source.key().places(),
                "Correct '" + source.key().name() + "' in " + source.key().file() + ".");
    }

    static NoModel unreadable(Path file, ModelSource source, IOException cause) {
        NoModel problem = new NoModel(
                "Cannot read " + file + " of the model: " + cause,
                source.key().places(),
                "See to it that it can be read, and is UTF-8.");
        problem.initCause(cause);
        return problem;
    }

    static NoModel printed(ModelSource source) {
        return new NoModel(
                "The program of the model prints no SQL: " + ModelProgramFailed.shown(source),
                source.key().places(),
                "See to it that it prints the statements on standard output.");
    }
}
