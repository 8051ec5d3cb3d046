package dev.limbeck.workspace;

import dev.limbeck.config.ModelSource;
import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.problem.Secrets;
import java.util.List;

/** The program that prints the model failed. */
public final class ModelProgramFailed extends Problem {
    ModelProgramFailed(ModelSource source, String end, List<String> errors) {
        super(
                Exit.FAILED,
                "The program of the model " + end + ": " + shown(source) + told(errors),
                source.key().places(),
                "Run it by hand in the folder of the project; `timeout` beside `program` says how long it may take.");
    }

    private static String told(List<String> errors) {
        return errors.isEmpty() ? "" : "\n" + Secrets.mask(String.join("\n", errors));
    }

    static String shown(ModelSource source) {
        return Secrets.mask(String.join(" ", source.words()));
    }
}
