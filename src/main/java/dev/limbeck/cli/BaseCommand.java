package dev.limbeck.cli;

import dev.limbeck.graph.Revision;
import dev.limbeck.problem.Exit;
import dev.limbeck.render.Json;
import dev.limbeck.render.OutputFormat;
import dev.limbeck.workspace.Project;
import dev.limbeck.workspace.ProjectDatabase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command can do: print its result, say something beside it, and open the project. */
abstract class BaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Limbeck limbeck;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = FormatConverter.class,
            description = "How to print the result: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format = OutputFormat.TEXT;

    /** Runs the command and prints its result. */
    abstract Exit run();

    @Override
    public final Integer call() {
        return run().code();
    }

    final Limbeck limbeck() {
        return limbeck;
    }

    final CommandSpec spec() {
        return spec;
    }

    final boolean isJson() {
        return format == OutputFormat.JSON;
    }

    final void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(line + "\n");
        out.flush();
    }

    final void printAll(Stream<String> lines) {
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(line -> out.print(line + "\n"));
        out.flush();
    }

    final void print(Record document) {
        print(Json.of(document));
    }

    final void printWritten(String command, Revision written, Project project) {
        if (isJson()) {
            print(NewFileDocument.of(command, written, project.root()));
        } else {
            print(limbeck().shown(Path.of(written.origin().file())));
        }
    }

    /** Says something that is no part of the result. */
    final void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(line + "\n");
        err.flush();
    }

    final ProjectDatabase databaseOf(Project project) {
        return new ProjectDatabase(project, this::say);
    }
}
