package dev.limbeck.cli;

import dev.limbeck.plan.Resume;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a run goes on with what an earlier one has begun. */
final class ResumeOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--resume",
            description = "Go on first with a revision that an earlier run began outside of a transaction and did not"
                    + " finish.")
    private boolean isAsked;

    @Option(
            names = "--in-doubt",
            paramLabel = "repeat|skip",
            description = "With --resume: what to do with a statement of which nobody knows whether it has finished.")
    private @Nullable Answer answer;

    /** What a person has found out. */
    private enum Answer {
        repeat(Resume.REPEATING),
        skip(Resume.SKIPPING);

        private final Resume resume;

        Answer(Resume resume) {
            this.resume = resume;
        }
    }

    /** What was begun is gone on with by looking at it, statement by statement. */
    void refuseInScript() {
        if (isAsked) {
            throw new ParameterException(
                    spec.commandLine(), "A script does not go on with what was begun: leave out --sql");
        }
    }

    Resume resume() {
        if (answer != null && !isAsked) {
            throw new ParameterException(spec.commandLine(), "--in-doubt goes with --resume");
        }
        if (!isAsked) {
            return Resume.NEVER;
        }
        return answer == null ? Resume.KNOWING : answer.resume;
    }
}
