package dev.limbeck.cli;

import dev.limbeck.problem.Exit;
import dev.limbeck.problem.Problem;
import dev.limbeck.target.MultipleHeads;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import dev.limbeck.workspace.WhoseHeads;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command can do: print lines, say something beside its result, and open the project. */
abstract class MenuCommand implements Callable<Integer> {
    static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Limbeck limbeck;

    /** Runs the command and prints its result. */
    abstract Exit run();

    @Override
    public final Integer call() {
        try {
            return run().code();
        } catch (MultipleHeads several) {
            throw told(several);
        }
    }

    /** What git knows of heads makes the remedy right: it may name none that is published as the one to move. */
    final Problem told(Problem problem) {
        return problem instanceof MultipleHeads ? new WhoseHeads(limbeck.openProject()).told(problem) : problem;
    }

    final Limbeck limbeck() {
        return limbeck;
    }

    final CommandSpec spec() {
        return spec;
    }

    /** Prints a line of the result, unless none is wanted. */
    final void print(String line) {
        if (limbeck.isQuiet()) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(line + "\n");
        out.flush();
    }

    /** Prints a result as it stands, to the line end, unless none is wanted. */
    final void printText(String text) {
        if (limbeck.isQuiet()) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    /** Prints lines of the result with few writes, unless none is wanted. */
    final void printAll(Stream<String> lines) {
        if (limbeck.isQuiet()) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    /** Says something that is no part of the result. */
    final void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(line + "\n");
        err.flush();
    }

    /** Shows a question, and leaves the answer on its line. */
    final void ask(String question) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(question);
        err.flush();
    }

    /** Refuses a command line. */
    final void refuse(boolean isWrong, String sentence) {
        if (isWrong) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }

    final ProjectDatabase databaseOf(Project project) {
        return databaseOf(project, spec.name(), FOREVER);
    }

    final ProjectDatabase databaseOf(Project project, String deed, Duration patience) {
        return new ProjectDatabase(project, deed, patience, this::say);
    }
}
